# Sourced by jundeng before it runs tests. Installs the programs that tests use and the machine lacks, or says which to
# install. POSIX sh.
#   chromium          pages as a browser shows them
#   wqy-microhei      Chinese characters there and in printed pages; not every font can be in a PDF and be searched
#   postgresql        the second database; without it Maven downloads one
#   pdftotext         whether a printed page can be searched

# Prints the Debian packages that are missing, one a line.
missing_for_tests() {
  command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
    command -v google-chrome >/dev/null 2>&1 || echo chromium
  [ -n "$(find /usr/share/fonts /usr/local/share/fonts "${HOME-}/.fonts" -iname 'wqy-microhei*' 2>/dev/null | head -n 1)" ] ||
    echo fonts-wqy-microhei
  [ -n "$(find /usr/lib/postgresql/*/bin/initdb 2>/dev/null | head -n 1)" ] || echo postgresql
  command -v pdftotext >/dev/null 2>&1 || echo poppler-utils
}

# Argument: the file for apt-get's output. Succeeds if nothing is missing in the end; tests run in any case.
install_for_tests() {
  tools="$(missing_for_tests | tr '\n' ' ')"
  [ -n "$tools" ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "安装测试用的软件 / installing what tests use: $tools($1)"
    # shellcheck disable=SC2086
    if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $tools; } \
      >"$1" 2>&1 </dev/null && [ -z "$(missing_for_tests)" ]; then
      return 0
    fi
    tail -n 5 "$1" >&2
    tools="$(missing_for_tests | tr '\n' ' ')"
  fi
  cat >&2 <<END
测试要用的软件没有装上：$tools
请以管理员身份安装（Debian：apt-get install $tools）。缺了它们，有关的测试会失败。
Tests use software that is not here: $tools
Install it as an administrator (Debian: apt-get install $tools). Tests that need it fail without.
END
  return 1
}
