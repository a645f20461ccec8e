import { draw, specification } from './charts.js';

const OWN = `SELECT schema_name || '.' || view_name AS "table", column_count AS "columns"
FROM duckdb_views() WHERE NOT internal ORDER BY 1`;
const state = { language: language(), texts: {}, questions: [] };

function language() {
  const wanted = new URLSearchParams(location.search).get('lang') ?? navigator.language;
  return wanted.startsWith('ko') ? 'ko' : 'en';
}

async function json(path, options) {
  const response = await fetch(path, options);
  return { ok: response.ok, body: await response.json() };
}

function text(name, values = {}) {
  return Object.entries(values).reduce((all, [key, value]) => all.replace(`{${key}}`, value), state.texts[name]);
}

/** A number with its noun, in the form that the language has for this number. */
function counted(noun, number) {
  const forms = state.texts.counts[noun];
  const form = forms[new Intl.PluralRules(state.language).select(number)] ?? forms.other;
  return form.replace('{n}', number.toLocaleString(state.language));
}

function translate(element) {
  element.querySelectorAll('[data-text]').forEach((each) => { each.textContent = text(each.dataset.text); });
}

/** A column's name if the column is '', else a value of the column. */
function label(column, value) {
  if (column === '') {
    return state.texts.columns[value] ?? value;
  }
  const moment = /^\d{4}-(\d\d-\d\d \d\d:\d\d):\d\d(?:\.\d+)?[+-]\d\d(?::\d\d)?$/.exec(value ?? '');
  return moment?.[1] ?? state.texts.values[value] ?? value ?? '';
}

function isNumber(value) {
  return value === null || /^-?\d+(\.\d+)?$/.test(value);
}

function cell(tag, content, number, scope) {
  const made = document.createElement(tag);
  made.textContent = content;
  made.classList.toggle('number', number);
  if (scope) {
    made.scope = scope;
  }
  return made;
}

function fill(table, answer) {
  const numbers = answer.columns.map((_, column) => answer.rows.every((row) => isNumber(row[column])));
  const head = document.createElement('tr');
  head.append(...answer.columns.map((name, column) => cell('th', label('', name), numbers[column], 'col')));
  table.tHead.replaceChildren(head);
  table.tBodies[0].replaceChildren(...answer.rows.map((row) => {
    const made = document.createElement('tr');
    made.append(...row.map((value, column) => cell('td', label(answer.columns[column], value), numbers[column])));
    return made;
  }));
}

async function ask(section, question) {
  const said = section.querySelector('.said');
  said.classList.remove('bad');
  said.textContent = text('asking');
  const sql = section.querySelector('textarea').value;
  try {
    const { ok, body } = await json('/api/sql', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ sql }),
    });
    if (ok) {
      show(section, question, body);
    } else {
      refuse(said, `${state.texts.refusals[body.code] ?? body.code}\n${body.code === 'SQL_WRONG' ? body.detail : ''}`);
    }
  } catch {
    refuse(said, text('away'));
  }
}

function refuse(said, why) {
  said.classList.add('bad');
  said.textContent = why.trim();
}

function show(section, question, answer) {
  const hasChart = draw(section.querySelector('canvas'), specification(question.chart), answer, label);
  section.querySelector('figure').hidden = !hasChart;
  fill(section.querySelector('table'), answer);
  const outcome = answer.rows.length === 0 ? 'nothing' : answer.more ? 'more' : 'answered';
  section.querySelector('.said').textContent = text(outcome, {
    rows: counted('rows', answer.rows.length), millis: answer.millis,
  });
}

function add(question) {
  const section = document.getElementById('question').content.cloneNode(true).querySelector('section');
  const title = question.titles[state.language];
  translate(section);
  section.querySelector('h2').textContent = title;
  section.querySelector('.note').textContent = question.notes[state.language];
  section.querySelector('canvas').setAttribute('aria-label', text('chart', { title }));
  section.querySelector('.rows').setAttribute('aria-label', text('table', { title }));
  const sql = section.querySelector('textarea');
  sql.setAttribute('aria-label', `SQL: ${title}`);
  sql.value = question.sql;
  section.querySelector('.run').addEventListener('click', () => ask(section, question));
  section.querySelector('.reset').addEventListener('click', () => {
    sql.value = question.sql;
    ask(section, question);
  });
  document.getElementById('questions').append(section);
  return ask(section, question);
}

async function showLake() {
  const lake = document.getElementById('lake');
  try {
    const { body } = await json('/api/lake');
    lake.textContent = text('lake', {
      events: counted('events', body.events), files: counted('files', body.files),
    });
  } catch {
    lake.textContent = text('away');
  }
}

async function start() {
  state.texts = (await json(`/texts.${state.language}.json`)).body;
  document.documentElement.lang = state.language;
  document.title = text('heading');
  translate(document);
  document.querySelectorAll('[data-language]').forEach((each) => {
    each.setAttribute('aria-pressed', String(each.dataset.language === state.language));
  });
  document.getElementById('questions').replaceChildren();
  await showLake();
  const inLanguage = (name) => ({ [state.language]: text(name) });
  const own = { chart: '', sql: OWN, titles: inLanguage('own'), notes: inLanguage('ownNote') };
  for (const question of [...state.questions, own]) {
    await add(question);
  }
}

document.querySelectorAll('[data-language]').forEach((each) => each.addEventListener('click', () => {
  state.language = each.dataset.language;
  start();
}));
document.getElementById('refresh').addEventListener('click', () => start());
state.questions = (await json('/api/questions')).body;
await start();
