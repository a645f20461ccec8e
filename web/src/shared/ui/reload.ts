export const reload = () => location.reload();
