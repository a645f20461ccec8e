# Sourced by the scripts of this checkout: finds a JDK 25 or later.

major_version() { "$1/bin/java" -version 2>&1 | sed -nE 's/.*version "([0-9]+).*/\1/p'; }

# Prints the home of the first one that there is in JAVA_HOME, on the PATH or where JDKs usually are.
find_jdk() {
  local path_java home
  path_java=$(command -v java || true)
  for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$path_java" 2>/dev/null || true)")")" \
    /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do
    if [[ -x $home/bin/javac && $(major_version "$home") -ge 25 ]]; then
      printf '%s\n' "$home"
      return
    fi
  done
  cat >&2 <<'TEXT'
Somsom needs a JDK 25 or later, and none was found in JAVA_HOME, on the PATH or where JDKs usually are.
Install one, Eclipse Temurin for example, or set JAVA_HOME to it.
TEXT
  return 1
}
