import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import { useTranslation } from 'react-i18next';

import { SearchIcon } from '@shared/ui/icons';

import style from './Home.module.css';

export function Search({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('festival');
  return (
    <SearchField className={style.search} aria-label={t('home.search')} value={value} onChange={onChange} maxLength={100}>
      <SearchIcon />
      <Input className={style.input} placeholder={t('home.search')} />
    </SearchField>
  );
}
