import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Probleme } from '../ui/probleme.ts';
import { auPlusVite } from './copies.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => {
  // Whatever grudge a test left against the network is forgotten.
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const plusTard = <T>(ms: number, valeur: T) => new Promise<T>((f) => setTimeout(() => f(valeur), ms));
const jamais = () => new Promise<never>(() => {});
const refuse = (status: number, code: string) => Promise.reject(new Probleme({ status, code, detail: '' }));

it('waits for a network that answers quickly, rather than show what may have changed', async () => {
  const tard = vi.fn();
  const lu = auPlusVite('copie', () => plusTard(500, 'serveur'), tard);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([await lu, tard.mock.calls]).toEqual(['serveur', []]);
});

it('shows the copy when the network is slow, then what it said, and no longer waits for it', async () => {
  const tard = vi.fn();
  const lu = auPlusVite('copie', () => plusTard(3_000, 'serveur'), tard);
  await vi.advanceTimersByTimeAsync(800);
  expect(await lu).toBe('copie');
  const suivant = auPlusVite('autre copie', jamais, tard);
  await vi.advanceTimersByTimeAsync(1);
  expect(await suivant).toBe('autre copie');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(tard.mock.calls).toEqual([[{ valeur: 'serveur' }]]);
});

it('shows the copy at once without network, or when somebody else answers', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const lu = auPlusVite('copie', jamais, () => {});
  await vi.advanceTimersByTimeAsync(1);
  expect(await lu).toBe('copie');
  vi.stubGlobal('navigator', { onLine: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(
    await auPlusVite(
      'copie',
      () => refuse(401, 'reponse-inattendue'),
      () => {},
    ),
  ).toBe('copie');
});

it('hands over what the server refuses, and what fails when there is no copy', async () => {
  await expect(
    auPlusVite(
      'copie',
      () => refuse(404, 'structure-inconnue'),
      () => {},
    ),
  ).rejects.toThrow(Probleme);
  await expect(
    auPlusVite(
      null,
      () => refuse(0, 'reseau'),
      () => {},
    ),
  ).rejects.toThrow(Probleme);
});
