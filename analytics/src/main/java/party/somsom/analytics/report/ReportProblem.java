package party.somsom.analytics.report;

/**
 * A refusal, as RFC 9457 has it.
 *
 * @param code stable, for programs and for the texts of the page
 */
record ReportProblem(int status, String code, String detail) {
}
