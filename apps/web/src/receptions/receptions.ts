import type { Schema } from '../schemas';
import { useData } from '../use-data';

export type Reception = Schema<'Reception'>;
export type Station = Schema<'Station'>;

/** Stations, and any of them by name. */
export function useStations(): { stations: readonly Station[]; station: (id: string) => string } {
  const { data } = useData('/stations', { query: { sort: 'name', limit: 200 } });
  const stations = data?.items ?? [];
  return { stations, station: (id) => stations.find((one) => one.id === id)?.name ?? '…' };
}
