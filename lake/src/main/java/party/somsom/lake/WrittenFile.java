package party.somsom.lake;

/**
 * A file that is on the disk for good.
 *
 * @param path relative to the root, with slashes
 */
public record WrittenFile(String path, long events) {
}
