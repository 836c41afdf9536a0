import { addressOf, api } from '../src/api';
import { giveCommand } from '../src/case/command-forms';
import { useData } from '../src/use-data';
import { usePages } from '../src/use-pages';

/** Never run: the type check fails when one of the marked lines compiles, or one of the others does not. */
export async function calls(): Promise<void> {
  const { status, clocks } = await api.get('/suggestions/{id}', { path: { id: '1' } });
  const state: 'received' | 'assigned' | 'replied' | 'resolved' | 'merged' | 'declined' | 'withdrawn' = status;
  await api.post('/suggestions/{id}/accept', { path: { id: state } });
  await api.post('/suggestions/{id}/assign', { path: { id: '1' }, body: { leadUnitId: 'a', note: null }, version: clocks.length });
  await api.post('/auth/logout');
  await api.get('/suggestions', { query: { status: 'received', q: '', deputyId: null, limit: 10 } });
  await api.post('/attachments', { body: new FormData() });
  const nothing: undefined | void = await api.delete('/auth/sessions/{id}', { path: { id: '1' } });
  useData(nothing === undefined ? '/board' : null).data?.columns[0]?.items[0]?.due?.workingDays.toFixed();
  usePages('/reminders', { query: { suggestionId: '1' } }).items[0]?.recipient.name.trim();
  addressOf('/reports/{id}', { path: { id: '1.xlsx' } });
  await giveCommand('assign', '1', { leadUnitId: 'a' }, { key: '1', version: 1 });

  // @ts-expect-error no such address
  await api.get('/suggestion');
  // @ts-expect-error not by this method
  await api.put('/suggestions', {});
  // @ts-expect-error which one?
  await api.get('/suggestions/{id}');
  // @ts-expect-error another parameter
  await api.get('/suggestions/{id}', { path: { suggestionId: '1' } });
  // @ts-expect-error a query that it does not take
  await api.get('/suggestions', { query: { state: 'received' } });
  // @ts-expect-error a choice that there is not
  await api.get('/statistics/closure', { query: { cohort: 'replied' } });
  // @ts-expect-error a needed question
  await api.get('/search');
  // @ts-expect-error a misspelt field of the body
  await api.post('/suggestions/{id}/assign', { path: { id: '1' }, body: { leadUnitId: 'a', instruction: 'b' } });
  // @ts-expect-error a needed field
  await api.post('/suggestions/{id}/assign', { path: { id: '1' }, body: {} });
  // @ts-expect-error a needed body
  await api.post('/suggestions/{id}/assign', { path: { id: '1' } });
  // @ts-expect-error a word that is none of the field's
  await api.post('/suggestions/{id}/evaluate', { path: { id: '1' }, body: { attitude: 'good', result: 'satisfied' } });
  // @ts-expect-error a new case is recorded; it is nothing that one can be given
  await giveCommand('record', '1', {}, { key: '1', version: 1 });
  // @ts-expect-error the answer has no such field
  void (await api.get('/board')).rows;
  // @ts-expect-error null is not a text
  (await api.get('/suggestions/{id}', { path: { id: '1' } })).leadUnitId.trim();
  // @ts-expect-error no such address
  useData('/boards');
  // @ts-expect-error a query that it does not take
  useData('/board', { query: { unit: '1' } });
  // @ts-expect-error no list by pages
  usePages('/board');
  // @ts-expect-error a query that it does not take
  addressOf('/exports/ledger.xlsx', { query: { states: 'received' } });
}
