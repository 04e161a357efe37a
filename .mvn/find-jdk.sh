# Sourced by mvnw and jundeng. Sets JAVA_HOME to a JDK of at least version 25, or says what to install and returns 1.
# Reads each JDK's `release` file; starts no JVM. POSIX sh.

# Prints the version in the release file of a folder, such as 25; nothing if there is no JDK (a run-time image without
# javac is none).
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release" | head -n 1
}

# Succeeds for a folder with a new enough JDK; notes what it saw.
jdk_fits() {
  jdk_seen_version="$(jdk_version "$1")"
  [ -n "$jdk_seen_version" ] || return 1
  if [ "$jdk_seen_version" -ge 25 ]; then
    return 0
  fi
  jdk_seen="$jdk_seen
  $1 (JDK $jdk_seen_version)"
  return 1
}

# The folder above bin/ of the java in PATH, links followed.
jdk_of_path() {
  jdk_link="$(command -v java 2>/dev/null)" || return 0
  while [ -h "$jdk_link" ]; do
    jdk_target="$(readlink "$jdk_link")" || return 0
    case "$jdk_target" in
      /*) jdk_link="$jdk_target" ;;
      *) jdk_link="$(dirname "$jdk_link")/$jdk_target" ;;
    esac
  done
  (cd -P "$(dirname "$jdk_link")/.." 2>/dev/null && pwd)
}

find_jdk() {
  jdk_seen=""
  for jdk_candidate in \
    "${JAVA_HOME-}" \
    "$(jdk_of_path)" \
    /usr/lib/jvm/* \
    /usr/local/lib/jvm/* \
    /usr/java/* \
    /usr/local/openjdk* \
    /opt/* \
    /opt/*/* \
    "${HOME-}"/.sdkman/candidates/java/* \
    "${HOME-}"/.jdks/* \
    "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* \
    "${HOME-}"/.jabba/jdk/* \
    "${HOME-}"/.gradle/jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
    [ -n "$jdk_candidate" ] || continue
    if jdk_fits "$jdk_candidate"; then
      JAVA_HOME="$jdk_candidate"
      export JAVA_HOME
      return 0
    fi
  done
  cat >&2 <<END
找不到 JDK 25 或更新版本（需含 javac）。请安装，例如：
  Eclipse Temurin 25   https://adoptium.net
  Debian 13            apt install openjdk-25-jdk-headless
  SDKMAN               sdk install java 25-tem
或把 JAVA_HOME 设为它的目录。已找过：JAVA_HOME、PATH、/usr/lib/jvm、/usr/java、/opt、~/.sdkman、~/.jdks、~/.asdf、
/Library/Java/JavaVirtualMachines、Homebrew。${jdk_seen:+
版本太旧 / too old:$jdk_seen}
No JDK 25 or later (with javac) was found. Install one, as above, or set JAVA_HOME to its folder. Looked at: JAVA_HOME,
PATH, /usr/lib/jvm, /usr/java, /opt, ~/.sdkman, ~/.jdks, ~/.asdf, /Library/Java/JavaVirtualMachines, Homebrew.
END
  return 1
}

find_jdk
