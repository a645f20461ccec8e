import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { allItems } from '@shared/api/page';
import { Button } from '@shared/ui/Button';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

import { festivals } from '../api/festivals';
import { FestivalCard, FestivalCardSkeleton } from './FestivalCard';
import style from './Home.module.css';
import { Search } from './Search';
import { useKeyword } from './useKeyword';

export function HomePage() {
  const { t } = useTranslation('festival');
  const { keyword, typed, setTyped } = useKeyword();
  return (
    <Page title={t('home.title')} hideTitle>
      <section className={style.hero}>
        <p className={style.slogan}>{t('home.hero')}</p>
        <p className={style.lead}>{t('home.lead')}</p>
        <Search value={typed} onChange={setTyped} />
      </section>
      <Results keyword={keyword} />
    </Page>
  );
}

function Results({ keyword }: { keyword: string }) {
  const { t } = useTranslation('festival');
  const found = useInfiniteQuery({ ...festivals(keyword), placeholderData: (previous) => previous });
  const items = allItems(found.data);
  return (
    <section className={style.results} aria-busy={found.isFetching}>
      <h2 aria-live="polite">{heading()}</h2>
      {found.isSuccess && items.length === 0 && keyword && <p className={style.lead}>{t('home.noneHint')}</p>}
      <ProblemNotice error={found.error} retry={() => void found.refetch()} />
      <ul className={style.grid}>
        {found.isPending
          ? Array.from({ length: 6 }, (_, index) => <FestivalCardSkeleton key={index} />)
          : items.map((festival) => <FestivalCard key={festival.festivalId} festival={festival} />)}
      </ul>
      {found.hasNextPage && (
        <Button look="quiet" isPending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
          {t('home.more')}
        </Button>
      )}
    </section>
  );

  function heading() {
    if (found.isSuccess && items.length === 0) {
      return keyword ? t('home.none', { keyword }) : t('home.empty');
    }
    return keyword ? t('home.found', { keyword }) : t('home.all');
  }
}
