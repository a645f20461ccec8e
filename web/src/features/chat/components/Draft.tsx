import { useTranslation } from 'react-i18next';

import { useLiveState } from '@shared/live/useLive';
import { Button } from '@shared/ui/Button';
import { classes } from '@shared/ui/classes';

import type { Outgoing } from '../model/conversation';
import style from './Messages.module.css';

/** A message of the user that has no place in the room yet. */
export function Draft({ own, again, drop }: { own: Outgoing; again: () => void; drop: () => void }) {
  const { t } = useTranslation('chat');
  const live = useLiveState() === 'live';
  const refused = own.state === 'refused';
  return (
    <article className={classes(style.message, style.own)}>
      <div className={style.line}>
        <p className={classes(style.bubble, style.draft, refused && style.refused)}>{own.text}</p>
        {!refused && <span className={style.time}>{own.state === 'sent' ? t('draft.sent') : live ? t('draft.sending') : t('draft.waiting')}</span>}
      </div>
      {refused && (
        <div className={style.refusal} role="alert">
          <span>{own.problem}</span>
          <Button look="plain" onPress={again}>
            {t('draft.again')}
          </Button>
          <Button look="plain" onPress={drop}>
            {t('draft.drop')}
          </Button>
        </div>
      )}
    </article>
  );
}
