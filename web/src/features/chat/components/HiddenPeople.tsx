import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useWrite } from '@shared/api/useWrite';
import { Button } from '@shared/ui/Button';
import { Row, Rows } from '@shared/ui/Rows';

import { hiddenPeople, unhide } from '../api/hidden';
import { chatKey } from '../api/rooms';
import style from './About.module.css';

export function HiddenPeople() {
  const { t } = useTranslation('chat');
  const hidden = useQuery(hiddenPeople);
  const showing = useWrite({
    mutationFn: unhide,
    changes: [chatKey],
  });
  if (!hidden.data?.length) {
    return null;
  }
  return (
    <section className={style.section}>
      <h2>{t('about.hidden')}</h2>
      <Rows>
        {hidden.data.map(({ userId, name }) => (
          <Row
            key={userId}
            title={name || t('message.gone')}
            action={
              <Button look="plain" isPending={showing.isPending} onPress={() => showing.mutate(userId)}>
                {t('about.show')}
                <span className="hidden-visually">: {name}</span>
              </Button>
            }
          />
        ))}
      </Rows>
    </section>
  );
}
