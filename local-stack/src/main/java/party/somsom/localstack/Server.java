package party.somsom.localstack;

/** One server of the stack, with its place and its ports, not yet started. */
interface Server {

    /** Returns once the server answers. */
    Running start() throws Exception;
}
