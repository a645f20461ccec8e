// Draws an answer with Chart.js. The specification of a chart is "bar x=COLUMN y=COLUMN,…" or "line …".
const COLOURS = ['#2f6fd0', '#e08a00', '#2a9d6f', '#b8478f'];
const drawn = new WeakMap();

export function specification(text) {
  const [type, ...parts] = text.split(' ');
  const settings = Object.fromEntries(parts.map((part) => part.split('=')));
  return { type, x: settings.x ?? '', y: (settings.y ?? '').split(',') };
}

/** Returns false if the answer has not the columns of the chart, or no rows. */
export function draw(canvas, { type, x, y }, answer, label) {
  drawn.get(canvas)?.destroy();
  drawn.delete(canvas);
  const labels = answer.columns.indexOf(x);
  const series = y.map((name) => ({ name, column: answer.columns.indexOf(name) }));
  if (labels < 0 || series.some(({ column }) => column < 0) || answer.rows.length === 0) {
    return false;
  }
  const style = getComputedStyle(canvas);
  const line = getComputedStyle(canvas.closest('section')).borderTopColor;
  const axis = { ticks: { color: style.color }, grid: { color: line } };
  drawn.set(canvas, new window.Chart(canvas, {
    type,
    data: {
      labels: answer.rows.map((row) => label(x, row[labels])),
      datasets: series.map(({ name, column }, index) => ({
        label: label('', name),
        data: answer.rows.map((row) => Number(row[column])),
        backgroundColor: COLOURS[index % COLOURS.length],
        borderColor: COLOURS[index % COLOURS.length],
        pointRadius: answer.rows.length > 100 ? 0 : 3,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: { ...axis, title: { display: true, text: label('', x), color: style.color } },
        y: { ...axis, beginAtZero: true },
      },
      plugins: { legend: { labels: { color: style.color } } },
    },
  }));
  return true;
}
