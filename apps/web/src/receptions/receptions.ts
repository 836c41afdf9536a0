import type { Page } from '../api';
import type { Named } from '../shapes';
import { useData } from '../use-data';

export interface Reception {
  readonly id: string;
  readonly date: string;
  readonly stationId: string;
  readonly deputyIds: readonly string[];
  readonly visitorCount: number;
  readonly noticeOn: string | null;
  readonly suggestions: number;
}
export type Station = Named & { readonly active: boolean };

/** Stations, and any of them by name. */
export function useStations(): { stations: readonly Station[]; station: (id: string) => string } {
  const { data } = useData<Page<Station>>('/stations?sort=name&limit=200');
  const stations = data?.items ?? [];
  return { stations, station: (id) => stations.find((one) => one.id === id)?.name ?? '…' };
}
