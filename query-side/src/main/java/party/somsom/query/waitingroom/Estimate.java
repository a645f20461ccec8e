package party.somsom.query.waitingroom;

/** How long a wait is likely to be, and when it makes sense to ask again. */
record Estimate(long waitSeconds, int nextPollSeconds) {
    private static final int SOONEST_POLL = 2;
    private static final int LATEST_POLL = 30;
    private static final int POLLS_PER_WAIT = 10;

    /** Goes by the admissions really made in the last minute, and by the configured rate before there were any. */
    static Estimate of(long ahead, RankView.RoomFacts room) {
        long perMinute = room.recentAdmissions() > 0 ? room.recentAdmissions() : Math.max(1, room.admitPerMinute());
        long seconds = Math.ceilDiv(ahead * 60, perMinute);
        return new Estimate(seconds, (int) Math.clamp(seconds / POLLS_PER_WAIT, SOONEST_POLL, LATEST_POLL));
    }
}
