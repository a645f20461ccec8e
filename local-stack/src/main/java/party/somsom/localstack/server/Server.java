package party.somsom.localstack.server;

/** One server of the stack, with its place and its ports, not yet started. */
interface Server {

    /** Returns once the server answers. */
    RunningServer start() throws Exception;
}
