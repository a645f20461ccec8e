package party.somsom.localstack.server;

/** One server of the stack with its folder and ports, before it is started. */
interface Server {

    /** Returns once the server answers. */
    RunningServer start() throws Exception;
}
