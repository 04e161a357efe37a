// Everything here is a convenience: each page works without it.
const summary = document.querySelector('[data-errors]');
if (summary) summary.focus();

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

const speech = window.speechSynthesis;
for (const button of document.querySelectorAll('[data-read]')) {
  if (!speech || !window.SpeechSynthesisUtterance) break;
  button.hidden = false;
  button.addEventListener('click', () => {
    if (speech.speaking) {
      speech.cancel();
      return;
    }
    const main = document.getElementById('main').cloneNode(true);
    for (const silent of main.querySelectorAll('form, nav, button, .downloads, .tools')) silent.remove();
    const words = new SpeechSynthesisUtterance(main.textContent.replace(/\s+/g, ' '));
    words.lang = document.documentElement.lang === 'en' ? 'en-US' : 'zh-CN';
    words.rate = 0.9;
    speech.speak(words);
  });
}

for (const link of document.querySelectorAll('[data-leave]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    window.location.replace(link.href);
  });
}

let open = [];
window.addEventListener('beforeprint', () => {
  open = [...document.querySelectorAll('details:not([open])')];
  for (const details of open) details.open = true;
});
window.addEventListener('afterprint', () => {
  for (const details of open) details.open = false;
});

for (const output of document.querySelectorAll('output[data-unit]')) {
  const input = document.getElementById(output.htmlFor);
  input.addEventListener('input', () => {
    output.textContent = input.value + output.dataset.unit;
  });
}
