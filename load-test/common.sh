# The common part of the commands beside this file, which source it. It builds unless told not to, then runs the
# program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source local-stack/jdk.sh

readonly MODULES=local-stack,app,load-test # app packs the application

# COMMAND [options]: the program explains them
load_test() {
  JAVA_HOME=$(find_jdk)
  export JAVA_HOME
  if [[ " $* " != *" --no-build "* && " $* " != *" --help "* || ! -d load-test/target/generators ]]; then
    echo "Building"
    mvn -q -B -pl "$MODULES" -am package -DskipTests
  fi
  exec "$JAVA_HOME/bin/java" -Xmx2g -Dlogback.configurationFile=quiet-logback.xml \
    -cp "load-test/target/classes:load-test/target/lib/*:load-test/target/generators/*" party.somsom.loadtest.LoadTest "$@"
}
