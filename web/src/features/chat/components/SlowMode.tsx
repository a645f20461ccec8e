import { useTranslation } from 'react-i18next';

import type { OpenRoom } from '@shared/api/schema';
import { useWrite } from '@shared/api/useWrite';
import { Choice } from '@shared/ui/Choice';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

import { slowDown } from '../api/moderation';
import { chatKey } from '../api/rooms';
import style from './About.module.css';

const PACES = [0, 5, 30, 60];

export function SlowMode({ room }: { room: OpenRoom }) {
  const { t } = useTranslation('chat');
  const slowing = useWrite({
    mutationFn: (seconds: number) => slowDown(room.chatRoomId, seconds),
    changes: [chatKey],
  });
  const options = PACES.map((seconds) => ({
    value: String(seconds),
    label: seconds === 0 ? t('slow.off') : t('slow.seconds', { seconds }),
  }));
  return (
    <section className={style.section}>
      <Choice
        label={t('slow.label')}
        options={options}
        value={String(slowing.isPending ? slowing.variables : room.slowModeSeconds)}
        onChange={(seconds) => slowing.mutate(Number(seconds))}
      />
      <p className={style.note}>{t('slow.hint')}</p>
      <ProblemNotice error={slowing.error} />
    </section>
  );
}
