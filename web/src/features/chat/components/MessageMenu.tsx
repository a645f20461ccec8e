import { useState } from 'react';

import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';

import { isProblem } from '@shared/api/problem';
import type { MessageView, OpenRoom } from '@shared/api/schema';
import { useWrite } from '@shared/api/useWrite';
import { useUser } from '@shared/session/store';
import { Confirm } from '@shared/ui/Confirm';
import { toast } from '@shared/ui/toasts';

import { hide, unhide } from '../api/hidden';
import { ban, deleteMessage, mute } from '../api/moderation';
import { chatKey } from '../api/rooms';
import { MoreIcon } from './icons';
import style from './Messages.module.css';
import { ReportDialog } from './ReportDialog';

const MUTE_MINUTES = 10;

const deeds = {
  hide: ({ senderId }: MessageView) => hide(senderId),
  unhide: ({ senderId }: MessageView) => unhide(senderId),
  delete: ({ chatRoomId, seq }: MessageView) => deleteMessage(chatRoomId, seq),
  mute: ({ chatRoomId, senderId }: MessageView) => mute(chatRoomId, senderId, MUTE_MINUTES),
  ban: ({ chatRoomId, senderId }: MessageView) => ban(chatRoomId, senderId),
};
type Deed = keyof typeof deeds;
const GRAVE: readonly Deed[] = ['delete', 'ban'];

/** What the user may do with a message. Organisers may do more. */
export function MessageMenu({ message, room, own }: { message: MessageView; room: OpenRoom; own: boolean }) {
  const { t } = useTranslation('chat');
  const { userId } = useUser();
  const [asked, ask] = useState<Deed>();
  const [reporting, setReporting] = useState(false);
  const doing = useWrite({
    mutationFn: (deed: Deed) => deeds[deed](message),
    changes: [chatKey],
    onSuccess: (_, deed) => toast(t(`deed.${deed}.done`, { name: message.senderName, minutes: MUTE_MINUTES })),
    onError: (error) => toast(isProblem(error) ? error.message : t('deed.failed')),
    onSettled: () => ask(undefined),
  });
  const moderates = room.organiserId === userId;
  const aboutOthers: Deed[] = [room.hiddenSenders.includes(message.senderId) ? 'unhide' : 'hide'];
  const available: Deed[] = [
    ...(own ? [] : aboutOthers),
    ...(moderates ? (['delete'] as const) : []),
    ...(moderates && !own ? (['mute', 'ban'] as const) : []),
  ];
  if (available.length === 0) {
    return null;
  }
  const choose = (deed: Deed) => (GRAVE.includes(deed) ? ask(deed) : doing.mutate(deed));
  return (
    <>
      <MenuTrigger>
        <Button className={style.more} aria-label={t('message.menu')}>
          <MoreIcon />
        </Button>
        <Popover className={style.popover}>
          <Menu className={style.menu} aria-label={t('message.menu')}>
            {!own && <MenuItem className={style.item} onAction={() => setReporting(true)}>{t('report.title')}</MenuItem>}
            {available.map((deed) => (
              <MenuItem key={deed} className={style.item} onAction={() => choose(deed)}>
                {t(`deed.${deed}.label`, { name: message.senderName, minutes: MUTE_MINUTES })}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {asked && (
        <Confirm
          isOpen
          danger
          title={t(`deed.${asked}.label`, { name: message.senderName, minutes: MUTE_MINUTES })}
          yes={t(`deed.${asked}.yes`)}
          no={t('deed.no')}
          isPending={doing.isPending}
          onYes={() => doing.mutate(asked)}
          onNo={() => ask(undefined)}
        >
          {t(asked === 'ban' ? 'deed.ban.text' : 'deed.delete.text')}
        </Confirm>
      )}
      {reporting && <ReportDialog message={message} close={() => setReporting(false)} />}
    </>
  );
}
