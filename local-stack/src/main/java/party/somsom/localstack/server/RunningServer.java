package party.somsom.localstack.server;

import java.util.Map;

import party.somsom.localstack.launch.ChildProcess;

/**
 * A server that answers.
 *
 * @param properties the application properties with its address
 * @param pid        of its process, which is this one if the server has none of its own
 */
record RunningServer(Map<String, String> properties, Stop stop, long pid) {
    interface Stop {
        void run() throws Exception;
    }

    static RunningServer child(Map<String, String> properties, ChildProcess process) {
        return new RunningServer(properties, process::stop, process.process().pid());
    }

    static RunningServer inThisProcess(Map<String, String> properties, Stop stop) {
        return new RunningServer(properties, stop, ProcessHandle.current().pid());
    }
}
