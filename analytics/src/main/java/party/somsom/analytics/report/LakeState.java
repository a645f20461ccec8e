package party.somsom.analytics.report;

import party.somsom.analytics.store.LakeManifest;

/** How far the lake is, for the page. */
record LakeState(long events, int files, long generation) {
    static LakeState of(LakeManifest manifest) {
        return new LakeState(manifest.events(), manifest.files().size(), manifest.generation());
    }
}
