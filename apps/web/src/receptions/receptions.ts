import type { Schema } from '../schemas';
import { useAll } from '../use-pages';

export type Reception = Schema<'Reception'>;
export type Station = Schema<'Station'>;

/** Stations, and any of them by name. */
export function useStations(): { stations: readonly Station[]; station: (id: string) => string } {
  const { items: stations = [] } = useAll('/stations', { query: { sort: 'name' } });
  return { stations, station: (id) => stations.find((one) => one.id === id)?.name ?? '…' };
}
