# Sourced by mvnw. What to do when Maven cannot be downloaded: use an installed one, if it is new enough. POSIX sh.

# Prints the version of an installed Maven, such as 3.8.7.
installed_maven_version() {
  mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*[0-9]\).*/\1/p' | head -n 1
}

# Runs the installed Maven with the arguments after the first, or fails with the first as the reason.
installed_maven_or_die() {
  installed_reason="$1"
  shift
  installed_version="$(installed_maven_version)"
  case "$installed_version" in
    3.[89] | 3.[89].* | 3.[1-9][0-9]* | [4-9].*)
      echo "下载不到 Maven，改用已安装的 mvn $installed_version / Maven cannot be downloaded, using the installed mvn $installed_version" >&2
      [ -z "${TMP_DOWNLOAD_DIR-}" ] || rm -rf -- "$TMP_DOWNLOAD_DIR"
      trap - HUP INT TERM EXIT
      exec mvn "$@"
      ;;
  esac
  cat >&2 <<END
$installed_reason
下载不到 Maven，也没有已安装的 mvn（3.8 以上）。请联网，或安装 Maven（Debian：apt install maven），或把环境变量 MVNW_REPOURL 设为内部镜像。
Maven cannot be downloaded and no mvn (3.8 or later) is installed. Go online, install Maven, or set MVNW_REPOURL to a mirror.
END
  exit 1
}
