package party.somsom.command.chat;

import static party.somsom.command.ExpectRefusal.refused;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import party.somsom.messages.Rejection.Code;
import party.somsom.messages.chat.ChatCommand.BanMember;
import party.somsom.messages.chat.ChatCommand.ChangeSlowMode;
import party.somsom.messages.chat.ChatCommand.DeleteMessage;
import party.somsom.messages.chat.ChatCommand.DeleteOwnMessage;
import party.somsom.messages.chat.ChatCommand.JoinChatRoom;
import party.somsom.messages.chat.ChatCommand.LeaveChatRoom;
import party.somsom.messages.chat.ChatCommand.Moderation;
import party.somsom.messages.chat.ChatCommand.MuteMember;
import party.somsom.messages.chat.ChatCommand.OpenChatRoom;
import party.somsom.messages.chat.ChatCommand.ReportMessage;
import party.somsom.messages.chat.ChatCommand.UnbanMember;
import party.somsom.messages.chat.ChatCommand.UnmuteMember;
import party.somsom.messages.chat.ChatEvent.ChatRoomOpened;
import party.somsom.messages.chat.ChatEvent.MemberBanned;
import party.somsom.messages.chat.ChatEvent.MemberJoined;
import party.somsom.messages.chat.ChatEvent.MemberLeft;
import party.somsom.messages.chat.ChatEvent.MemberMuted;
import party.somsom.messages.chat.ChatEvent.MemberUnbanned;
import party.somsom.messages.chat.ChatEvent.MemberUnmuted;
import party.somsom.messages.chat.ChatEvent.MessageDeleted;
import party.somsom.messages.chat.ChatEvent.MessageReported;
import party.somsom.messages.chat.ChatEvent.SlowModeChanged;
import party.somsom.messages.chat.ReportReason;

class ChatRoomTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final ChatRoomOpened OPENED = new ChatRoomOpened("c1", "f1", "org", NOON);
    private static final MemberJoined ANN_JOINED = new MemberJoined("c1", "ann", 7, 1, NOON);
    private static final MemberBanned ANN_BANNED = new MemberBanned("c1", "ann", "org", 0, NOON);
    private static final MemberMuted ANN_MUTED = new MemberMuted("c1", "ann", LATER, "org", NOON);

    private AggregateTestFixture<ChatRoom> fixture;

    @BeforeEach
    void room() {
        fixture = new AggregateTestFixture<>(ChatRoom.class);
    }

    @Nested
    class Opening {
        private final OpenChatRoom open = new OpenChatRoom("c1", "f1", "org", NOON);

        @Test
        void makesTheRoom() {
            fixture.givenNoPriorActivity().when(open).expectEvents(OPENED);
        }

        @Test
        void repeatedChangesNothing() {
            fixture.given(OPENED, ANN_JOINED).when(open).expectSuccessfulHandlerExecution().expectNoEvents();
        }
    }

    @Nested
    class JoiningAndLeaving {
        private final JoinChatRoom join = new JoinChatRoom("c1", "ann", 7, NOON);
        private final LeaveChatRoom leave = new LeaveChatRoom("c1", "ann", NOON);
        private final MemberLeft left = new MemberLeft("c1", "ann", 0, NOON);

        @Test
        void anyoneJoins() {
            fixture.given(OPENED).when(join).expectEvents(ANN_JOINED);
        }

        @Test
        void membersAreCounted() {
            fixture.given(OPENED, ANN_JOINED)
                    .when(new JoinChatRoom("c1", "bob", 8, NOON))
                    .expectEvents(new MemberJoined("c1", "bob", 8, 2, NOON));
        }

        @Test
        void joiningAgainChangesNothing() {
            fixture.given(OPENED, ANN_JOINED).when(join).expectSuccessfulHandlerExecution().expectNoEvents();
        }

        @Test
        void membersLeave() {
            fixture.given(OPENED, ANN_JOINED).when(leave).expectEvents(left);
        }

        @Test
        void leavingAgainChangesNothing() {
            fixture.given(OPENED, ANN_JOINED, left).when(leave).expectSuccessfulHandlerExecution().expectNoEvents();
        }

        @Test
        void whoeverLeftMayComeBack() {
            fixture.given(OPENED, ANN_JOINED, left).when(join).expectEvents(ANN_JOINED);
        }

        @Test
        void aBannedPersonDoesNotJoin() {
            refused(fixture.given(OPENED, ANN_JOINED, ANN_BANNED).when(join), Code.BANNED);
        }
    }

    @Nested
    class Reporting {
        private final ReportMessage report = new ReportMessage("c1", "ann", 3, ReportReason.SPAM, NOON);
        private final MessageReported reported = new MessageReported("c1", 3, "ann", ReportReason.SPAM, 1, NOON);

        @Test
        void membersReport() {
            fixture.given(OPENED, ANN_JOINED).when(report).expectEvents(reported);
        }

        @Test
        void aSecondReportOfTheSameMemberDoesNotCount() {
            fixture.given(OPENED, ANN_JOINED, reported)
                    .when(new ReportMessage("c1", "ann", 3, ReportReason.ABUSE, NOON))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void thoseOfOthersDo() {
            fixture.given(OPENED, ANN_JOINED, new MemberJoined("c1", "bob", 0, 2, NOON), reported)
                    .when(new ReportMessage("c1", "bob", 3, ReportReason.ABUSE, NOON))
                    .expectEvents(new MessageReported("c1", 3, "bob", ReportReason.ABUSE, 2, NOON));
        }

        @Test
        void whatIsDeletedNeedsNoReport() {
            fixture.given(OPENED, ANN_JOINED, new MessageDeleted("c1", 3, "org", NOON))
                    .when(report)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void strangersDoNot() {
            refused(fixture.given(OPENED).when(report), Code.NOT_A_MEMBER);
        }
    }

    @Nested
    class TakingBack {
        @Test
        void deletesOnesOwnMessageOnce() {
            var delete = new DeleteOwnMessage("c1", "ann", 3, NOON);
            var deleted = new MessageDeleted("c1", 3, "ann", NOON);

            fixture.given(OPENED).when(delete).expectEvents(deleted);
            fixture.given(OPENED, deleted).when(delete).expectSuccessfulHandlerExecution().expectNoEvents();
        }
    }

    @Nested
    class Moderating {
        @Test
        void deletesAMessageOnce() {
            var delete = new DeleteMessage("c1", "org", 3, NOON);
            var deleted = new MessageDeleted("c1", 3, "org", NOON);

            fixture.given(OPENED).when(delete).expectEvents(deleted);
            fixture.given(OPENED, deleted).when(delete).expectSuccessfulHandlerExecution().expectNoEvents();
        }

        @Test
        void mutesAMemberUntilThen() {
            var mute = new MuteMember("c1", "org", "ann", LATER, NOON);
            var longer = new MuteMember("c1", "org", "ann", LATER.plusSeconds(1), NOON);

            fixture.given(OPENED, ANN_JOINED).when(mute).expectEvents(ANN_MUTED);
            fixture.given(OPENED, ANN_JOINED, ANN_MUTED)
                    .when(mute)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            fixture.given(OPENED, ANN_JOINED, ANN_MUTED)
                    .when(longer)
                    .expectEvents(new MemberMuted("c1", "ann", LATER.plusSeconds(1), "org", NOON));
        }

        @Test
        void doesNotMuteWhoIsNotThere() {
            refused(fixture.given(OPENED).when(new MuteMember("c1", "org", "ann", LATER, NOON)),
                    Code.MEMBER_NOT_FOUND);
        }

        @Test
        void leavingDoesNotUnmuteButTheOrganiserDoes() {
            var unmute = new UnmuteMember("c1", "org", "ann", NOON);
            var unmuted = new MemberUnmuted("c1", "ann", "org", NOON);
            var left = new MemberLeft("c1", "ann", 0, NOON);

            fixture.given(OPENED, ANN_JOINED, ANN_MUTED, left).when(unmute).expectEvents(unmuted);
            fixture.given(OPENED, ANN_JOINED, ANN_MUTED, unmuted)
                    .when(unmute)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void bansMembersAndOthers() {
            var ban = new BanMember("c1", "org", "ann", NOON);

            fixture.given(OPENED, ANN_JOINED).when(ban).expectEvents(ANN_BANNED);
            fixture.given(OPENED).when(ban).expectEvents(ANN_BANNED);
            fixture.given(OPENED, ANN_JOINED, ANN_BANNED)
                    .when(ban)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void unbansWhoThenMayJoinAgain() {
            var unban = new UnbanMember("c1", "org", "ann", NOON);
            var unbanned = new MemberUnbanned("c1", "ann", "org", NOON);

            fixture.given(OPENED, ANN_BANNED).when(unban).expectEvents(unbanned);
            fixture.given(OPENED, ANN_BANNED, unbanned)
                    .when(new JoinChatRoom("c1", "ann", 7, NOON))
                    .expectEvents(ANN_JOINED);
            fixture.given(OPENED).when(unban).expectSuccessfulHandlerExecution().expectNoEvents();
        }

        @Test
        void slowsTheRoomDown() {
            var slow = new ChangeSlowMode("c1", "org", 30, NOON);
            var slowed = new SlowModeChanged("c1", 30, "org", NOON);

            fixture.given(OPENED).when(slow).expectEvents(slowed);
            fixture.given(OPENED, slowed).when(slow).expectSuccessfulHandlerExecution().expectNoEvents();
        }

        static List<Moderation> byAMember() {
            return Stream.<Moderation>of(new DeleteMessage("c1", "ann", 3, NOON),
                    new MuteMember("c1", "ann", "ann", LATER, NOON), new UnmuteMember("c1", "ann", "ann", NOON),
                    new BanMember("c1", "ann", "bob", NOON), new UnbanMember("c1", "ann", "bob", NOON),
                    new ChangeSlowMode("c1", "ann", 30, NOON)).toList();
        }

        @ParameterizedTest
        @MethodSource("byAMember")
        void isForTheOrganiserAlone(Moderation command) {
            refused(fixture.given(OPENED, ANN_JOINED).when(command), Code.NOT_ORGANISER);
        }
    }
}
