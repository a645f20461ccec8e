package party.somsom.foundation.text;

/** What a reader sees of a single character. */
final class Characters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;
    /** Letters and symbols that are blank: fillers of Korean syllables, an empty Braille cell, an empty note. */
    private static final String BLANK = "\u115F\u1160\u3164\uFFA0\u2800\uD834\uDD59";

    private Characters() {
    }

    static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                false;
            default -> BLANK.indexOf(character) < 0 && !isForbidden(character);
        };
    }

    /**
     * Control characters, line breaks, half characters, and characters without a width, of which some turn the
     * direction of the text after them. Joiners stay, because emoji and some scripts need them, and so do the tags that
     * are in flags of regions.
     */
    static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> !joins(character) && (character < FIRST_TAG || character > LAST_TAG);
            case Character.UNASSIGNED -> isNeverShown(character);
            default -> false;
        };
    }

    private static boolean joins(int character) {
        return character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
    }

    /** What will never be a character, or what Unicode reserves as invisible. Others may be the emoji of next year. */
    private static boolean isNeverShown(int character) {
        return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF
                || character >= 0xFFF0 && character <= 0xFFF8 || character == 0x2065
                || character >= 0xE0000 && character <= 0xE0FFF;
    }
}
