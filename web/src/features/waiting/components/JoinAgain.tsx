import { useTranslation } from 'react-i18next';

import type { PlaceView } from '@shared/api/schema';
import { Button } from '@shared/ui/Button';

import style from './Waiting.module.css';

type Props = { state: PlaceView['state']; isPending: boolean; onJoin: () => void };

export function JoinAgain({ state, isPending, onJoin }: Props) {
  const { t } = useTranslation('waiting');
  const title = { EXPIRED: t('join.expired'), LEFT: t('join.left') }[state as string] ?? t('join.title');
  return (
    <section className={style.card}>
      <h2>{title}</h2>
      <p>{state === 'EXPIRED' ? t('join.expiredText') : t('join.text')}</p>
      <Button isPending={isPending} onPress={onJoin} wide>
        {t('join.button')}
      </Button>
    </section>
  );
}
