import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';

import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

import { festival } from '../api/festival';

export function FestivalPage() {
  const { festivalId = '' } = useParams();
  const found = useQuery(festival(festivalId));
  return (
    <Page title={found.data?.title ?? '…'}>
      <ProblemNotice error={found.error} retry={() => void found.refetch()} />
      {found.data && <p>{found.data.description}</p>}
    </Page>
  );
}
