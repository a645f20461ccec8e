import { api, answer } from '@shared/api/client';

/** Everything about the user, in one zip file. */
export const exportData = () => answer(api.GET('/account/export', { parseAs: 'blob' }));
