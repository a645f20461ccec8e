# What the commands beside this file share; they source it and stand in the root of the checkout afterwards.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

find_java() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [[ -x "$home/bin/javac" ]] && "$home/bin/java" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])'; then
      echo "$home/bin/java"
      return
    fi
  done
  echo "No JDK 25 found. Install one, or set JAVA_HOME to it." >&2
  return 1
}

# Builds unless told not to, then becomes the program: MODULE MAIN-CLASS [--no-build] [options]
build_and_run() {
  local module=$1 main=$2 java
  shift 2
  if [[ "${1:-}" == --help ]]; then
    usage
    exit
  fi
  java=$(find_java)
  if [[ "${1:-}" == --no-build ]]; then
    shift
  else
    echo "Building"
    mvn -q -B -pl "local-stack,app,$module" -am package -DskipTests
  fi
  exec "$java" -Xmx2g -cp "$module/target/classes:$module/target/lib/*" "$main" "$@"
}
