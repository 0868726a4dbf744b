import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';

const BASE = '/api/structures/ici';
// Today is 10 March 2026.
let essai: AppEssai;
let direction: Personne;
let amina: Personne;
let theo: Personne;
let nom = '';
let ordre = 0;
let tour = 0;

beforeAll(async () => {
  essai = await nouvelleApp();
  await essai.structure('ici');
  direction = await essai.personne('ici', 'direction', 'Hélène');
  await direction.appeler('PATCH', BASE, { statutEmployeur: 50 });
});
// Somebody else for each test: nobody works on two full-time posts.
beforeEach(async () => {
  nom = `Amina Benali ${++tour}`;
  amina = await essai.personne('ici', 'mediateur', nom);
  theo = await essai.personne('ici', 'mediateur', `Théo Martin ${tour}`);
});
afterAll(() => essai.fermer());

const convention = async (c: object = {}): Promise<number> => {
  const { corps } = await direction.appeler('POST', `${BASE}/conventions`, {
    ...{ numero: `R 057 25 ${String(++ordre).padStart(4, '0')} 00`, signeeLe: '2025-02-20' },
    ...{ debut: '2025-03-01', fin: '2028-02-29', employeur: 'Médiation d’Ici', commune: 'Metz', qpv: null },
    ...{ titulaireId: null, heures: 35, typeMediation: '', ...c },
  });
  return corps.id;
};
const sur = (
  id: number,
  methode: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  suite: string,
  corps?: object,
) => direction.appeler(methode, `${BASE}/conventions/${id}/${suite}`, corps);
const contrat = (c: object = {}) => ({
  ...{ membreId: amina.membreId, genre: 'cdi', signeLe: '2025-03-01', debut: '2025-03-03', fin: null },
  ...{ heures: 35, moinsDe24h: null, essaiRenouvele: false, premiereEmbauche: true, remplace: null },
  ...{ renouvelle: null, naissance: '1985-06-15', situation: 'sans-emploi', residence: 'qpv' },
  ...{ autreAide: false, ...c },
});
const champs = (r: { corps: { champs?: { champ: string; message: string }[] } }) =>
  r.corps.champs?.map((c) => c.champ) ?? [];
const dossier = async (id: number) => (await sur(id, 'GET', 'dossier')).corps;

describe('contracts', () => {
  it('are recorded, read back, changed from their version, and taken away', async () => {
    const id = await convention();
    const r = await sur(id, 'POST', 'contrats', contrat());
    expect([r.status, r.corps.avertissements]).toEqual([200, []]);
    const lu = (await dossier(id)).contrats[0];
    expect(lu).toMatchObject({
      membre: nom,
      debut: '2025-03-03',
      situation: 'sans-emploi',
      version: 1,
    });
    expect((await direction.appeler('GET', `${BASE}/conventions/${id}`)).corps.titulaire).toBe(nom);

    const change = { ...contrat({ heures: 28 }), depart: null, motifDepart: '', version: 1 };
    const deux = await sur(id, 'PUT', `contrats/${lu.id}`, change);
    expect([deux.status, deux.corps.avertissements.map((a: { champ: string }) => a.champ)]).toEqual([
      200,
      ['heures'],
    ]);
    expect((await sur(id, 'PUT', `contrats/${lu.id}`, change)).corps.code).toBe('contrat-modifie');
    expect((await sur(id, 'DELETE', `contrats/${lu.id}`)).status).toBe(204);
    expect((await sur(id, 'DELETE', `contrats/${lu.id}`)).corps.code).toBe('contrat-inconnu');
  });

  it('keep their doubts on the post and on the overview, after they are saved', async () => {
    const id = await convention({ heures: 20 });
    await sur(id, 'POST', 'contrats', contrat({ debut: '2025-09-01', heures: 20 }));
    const { doutes } = await dossier(id);
    expect(doutes.map((x: { champ: string }) => x.champ)).toEqual(['heures', 'heures', 'debut']);
    expect(doutes[2].message).toContain(nom);
    const { postes } = (await direction.appeler('GET', `${BASE}/postes`)).corps;
    const poste = postes.find((p: { conventionId: number }) => p.conventionId === id);
    expect(poste.doutes).toEqual(doutes.map((x: { message: string }) => x.message));
  });

  it('are refused with every fault beside its field, and judged before they are sent', async () => {
    const id = await convention();
    const mauvais = contrat({
      debut: '2025-02-01',
      naissance: '1826-01-01',
      residence: 'hors-qpv',
      heures: 12,
    });
    const r = await sur(id, 'POST', 'contrats', mauvais);
    expect([r.status, champs(r)]).toEqual([422, ['heures', 'debut', 'naissance', 'residence']]);
    const examen = await sur(id, 'POST', 'contrats/examen', mauvais);
    expect(examen.corps.refus.map((x: { champ: string }) => x.champ)).toEqual(champs(r));
    expect((await dossier(id)).contrats).toEqual([]);
    const lettres = await sur(
      id,
      'POST',
      'contrats',
      contrat({ heures: 'trente-cinq', debut: '31/02/2025' }),
    );
    expect([lettres.status, champs(lettres)]).toEqual([400, ['debut', 'heures']]);
  });

  it('never overlap, nor name somebody of another structure', async () => {
    const id = await convention();
    await sur(id, 'POST', 'contrats', contrat());
    const deux = await sur(id, 'POST', 'contrats', contrat({ membreId: theo.membreId, debut: '2025-06-02' }));
    expect([deux.status, deux.corps.code, champs(deux)]).toEqual([422, 'titulaires-superposes', ['debut']]);
    expect(deux.corps.champs[0].message).toMatch(/^Amina Benali \d+ tient déjà ce poste.*3\smars 2025/);
    const soi = await sur(id, 'POST', 'contrats', contrat({ debut: '2025-06-02' }));
    expect(champs(soi)).toEqual(['debut']);
    expect(soi.corps.champs[0].message).toMatch(/^Cette personne a déjà un contrat/);
    const ailleurs = await essai.personne('ailleurs', 'mediateur');
    const r = await sur(id, 'POST', 'contrats', contrat({ membreId: ailleurs.membreId }));
    expect([r.corps.code, champs(r)]).toEqual(['membre-inconnu', ['membreId']]);
  });

  it('of a public employer are CDD only', async () => {
    await direction.appeler('PATCH', BASE, { statutEmployeur: 10 });
    const id = await convention();
    expect((await sur(id, 'POST', 'contrats', contrat())).corps.code).toBe('employeur-public-cdd');
    const cdd = await sur(id, 'POST', 'contrats', contrat({ genre: 'cdd', fin: '2028-02-29' }));
    expect(cdd.status).toBe(200);
    await direction.appeler('PATCH', BASE, { statutEmployeur: 50 });
  });

  it('doubt a person who holds another post at the same time, and stop at 48 hours a week', async () => {
    const [un, deux] = [await convention({ heures: 24 }), await convention({ heures: 24 })];
    const sien = (heures: number) => contrat({ membreId: direction.membreId, heures });
    await sur(un, 'POST', 'contrats', sien(24));
    const trop = await sur(deux, 'POST', 'contrats', sien(35));
    expect([trop.status, trop.corps.code, champs(trop)]).toEqual([
      422,
      'contrat-heures-cumulees',
      ['heures'],
    ]);
    const r = await sur(deux, 'POST', 'contrats', sien(24));
    expect(r.corps.avertissements.at(-1)).toMatchObject({ champ: 'membreId' });
    // Changed, it is not added to itself.
    const [lu] = (await dossier(deux)).contrats;
    const change = { ...sien(20), depart: null, motifDepart: '', version: lu.version };
    expect((await sur(deux, 'PUT', `contrats/${lu.id}`, change)).status).toBe(200);
  });

  it('say who holds the post: the convention’s own field no longer does', async () => {
    const id = await convention();
    await sur(id, 'POST', 'contrats', contrat());
    const { corps } = await direction.appeler('GET', `${BASE}/conventions/${id}`);
    const { titulaire, qpvNom, avertissements, id: _, ...saisie } = corps;
    const r = await direction.appeler('PUT', `${BASE}/conventions/${id}`, {
      ...saisie,
      titulaireId: theo.membreId,
    });
    expect([r.corps.code, champs(r)]).toEqual(['titulaire-par-contrat', ['titulaireId']]);
  });
});

describe('a departure', () => {
  it('says at once what must be told, to whom and before which day; somebody else may then come', async () => {
    const id = await convention();
    await sur(id, 'POST', 'contrats', contrat());
    const r = await sur(id, 'POST', 'depart', { le: '2026-03-06', motif: 'démission' });
    expect(r.corps.aFaire.map((e: { code: string; date: string }) => [e.code, e.date])).toEqual([
      ['vacance-avis', '2026-03-16'],
      ['remplacement-limite', '2026-08-06'],
    ]);
    expect((await dossier(id)).vacances).toEqual([{ depart: '2026-03-06', repriseLe: null }]);
    const postes = (await direction.appeler('GET', `${BASE}/postes`)).corps.postes;
    const poste = postes.find((p: { conventionId: number }) => p.conventionId === id);
    expect(poste).toMatchObject({ titulaire: null, vacantDepuis: '2026-03-07', etat: 'en-cours' });
    expect(poste.enRetard).toBeGreaterThan(0);

    const suivante = await sur(
      id,
      'POST',
      'contrats',
      contrat({ membreId: theo.membreId, debut: '2026-03-09' }),
    );
    expect(suivante.status).toBe(200);
    // Undone too late: somebody came since.
    const [premier] = (await dossier(id)).contrats;
    const retour = { ...contrat(), depart: null, motifDepart: '', version: premier.version };
    expect((await sur(id, 'PUT', `contrats/${premier.id}`, retour)).corps.code).toBe('titulaires-superposes');
    const trop = { ...retour, depart: '2025-01-01' };
    expect((await sur(id, 'PUT', `contrats/${premier.id}`, trop)).corps).toMatchObject({
      code: 'depart-avant-debut',
      champs: [{ champ: 'depart' }],
    });
  });

  it('more than five months ago says on the overview that the convention may end', async () => {
    const id = await convention();
    await sur(id, 'POST', 'contrats', contrat());
    await sur(id, 'POST', 'depart', { le: '2025-09-30' });
    const { postes } = (await direction.appeler('GET', `${BASE}/postes`)).corps;
    const poste = postes.find((p: { conventionId: number }) => p.conventionId === id);
    expect(poste.limiteDepassee).toBe('2026-02-28');
    // The same dates as on the screen of the deadlines.
    const { echeances } = (await direction.appeler('GET', `${BASE}/echeances`)).corps;
    const tard = echeances.filter(
      (e: { conventionId: number; statut: string; code: string }) =>
        e.conventionId === id && e.statut === 'depasse' && !e.code.startsWith('versement-'),
    );
    expect(poste.enRetard).toBe(tard.length);
  });

  it('is refused while nobody holds the post', async () => {
    const id = await convention();
    const r = await sur(id, 'POST', 'depart', { le: '2026-03-06' });
    expect([r.status, r.corps.code]).toEqual([422, 'poste-vacant']);
  });
});

describe('absences', () => {
  it('are noted, changed when the person is back, and taken off the aid', async () => {
    const id = await convention();
    await sur(id, 'POST', 'contrats', contrat());
    const r = await sur(id, 'POST', 'absences', { genre: 'maladie', debut: '2026-02-10', fin: null });
    expect(r.corps).toMatchObject({ deduite: true });
    const croisee = await sur(id, 'POST', 'absences', {
      genre: 'conge-paye',
      debut: '2026-03-01',
      fin: '2026-03-02',
    });
    expect([croisee.corps.code, champs(croisee)]).toEqual(['absence-superposee', ['debut']]);
    expect(croisee.corps.champs[0].message).toMatch(/à partir du 10\sfévrier 2026, sans date de retour/);
    const finie = await sur(id, 'PUT', `absences/${r.corps.id}`, {
      genre: 'maladie',
      debut: '2026-02-10',
      fin: '2026-02-19',
    });
    expect(finie.status).toBe(200);
    const { mois } = (await sur(id, 'GET', 'aide?du=2026-02-01&au=2026-02-28')).corps;
    expect(mois[0]).toMatchObject({ jours: 28, joursDeduits: 10, montant: 1246.11, statut: 'calcule' });
    expect((await dossier(id)).periodes[0].jours[0].absences[0]).toMatchObject({ jours: 10, ouvres: 8 });
    expect((await sur(id, 'DELETE', `absences/${r.corps.id}`)).status).toBe(204);
    expect((await sur(id, 'DELETE', `absences/${r.corps.id}`)).corps.code).toBe('absence-inconnue');
  });

  it('give a contract to a holder known by name only', async () => {
    const id = await convention({ titulaireId: amina.membreId });
    expect((await dossier(id)).contrats).toMatchObject([{ id: 0, membre: nom }]);
    const r = await sur(id, 'POST', 'absences', {
      genre: 'maternite',
      debut: '2026-01-05',
      fin: '2026-04-26',
    });
    expect(r.status).toBe(200);
    expect((await dossier(id)).contrats[0].id).toBeGreaterThan(0);
  });
});

describe('declarations and payments', () => {
  it('are kept by period with who and when, and close their deadlines', async () => {
    const id = await convention();
    await sur(id, 'POST', 'contrats', contrat());
    const envoyer = (periode: string, corps: object) => sur(id, 'PUT', `presences/${periode}`, corps);
    expect(
      (await envoyer('2025-T1', { transmisLe: '2025-04-12', pieces: ['bulletins'], note: 'n° 12' })).status,
    ).toBe(204);
    expect(
      (await envoyer('2025-T1', { transmisLe: '2025-04-14', pieces: ['bulletins', 'ar2'] })).status,
    ).toBe(204);
    const lue = (await dossier(id)).periodes.at(-1);
    expect(lue.transmis).toEqual({ le: '2025-04-14', pieces: ['bulletins', 'ar2'], note: '', par: 'Hélène' });
    const { echeances } = (await sur(id, 'GET', 'echeances')).corps;
    const statut = (code: string) => echeances.find((e: { code: string }) => e.code === code).statut;
    expect([
      statut('etat-presence-2025-T1'),
      statut('versement-suspendu-2025-T1'),
      statut('etat-presence-2025-T2'),
    ]).toEqual([...['fait', 'fait', 'depasse']]);
    expect((await envoyer('2025-T2', { transmisLe: '2026-03-11' })).corps.code).toBe('transmis-a-venir');
    expect((await envoyer('2026-T1', { transmisLe: '2026-03-10' })).corps.code).toBe('transmis-trop-tot');
    // Sent without the payslips: taken, and said as long as it stands.
    await envoyer('2025-T2', { transmisLe: '2025-07-02', pieces: ['autre'] });
    const sans = (await dossier(id)).periodes.filter((p: { doute: string | null }) => p.doute !== null);
    expect(sans.map((p: { periode: string }) => p.periode)).toEqual(['2025-T2']);
    expect((await envoyer('2025-06', { transmisLe: '2025-07-02' })).corps.code).toBe('periode-inconnue');
    expect((await envoyer('2025-T9', { transmisLe: '2025-07-02' })).status).toBe(400);
    expect((await sur(id, 'DELETE', 'presences/2025-T1')).status).toBe(204);
    expect((await dossier(id)).periodes.at(-1).transmis).toBeNull();
  });

  it('stand beside what was expected, and what is left to the employer', async () => {
    const id = await convention();
    await sur(id, 'POST', 'contrats', contrat());
    await sur(id, 'PUT', 'versements/2025-04', { euros: 1900.83, recuLe: '2025-04-30' });
    await sur(id, 'PUT', 'versements/2025-05', { euros: 1800 });
    await sur(id, 'PATCH', 'dossier', {
      cout: { brut: 1850, charges: 250.5 },
      version: (await dossier(id)).version,
    });
    const { mois, total } = (await sur(id, 'GET', 'aide?du=2025-04-01&au=2025-06-30')).corps;
    expect(mois.map((m: { ecart: number; reste: number }) => [m.ecart, m.reste])).toEqual([
      [0, 199.67],
      [-100.83, 199.67],
      [null, 199.67],
    ]);
    expect(total).toEqual({ attendu: 5702.49, recu: 3700.83, ecart: -100.83, reste: 599.01 });
    const refuse = await sur(id, 'PUT', 'versements/2024-12', { euros: 10 });
    expect([refuse.status, refuse.corps.code]).toEqual([422, 'versement-hors-convention']);
    expect((await sur(id, 'PUT', 'versements/2025-04', { euros: -3 })).status).toBe(400);
    expect((await sur(id, 'DELETE', 'versements/2025-04')).status).toBe(204);
    expect((await sur(id, 'GET', 'aide?du=2025-06-01&au=2025-04-30')).corps.code).toBe('dates-inversees');
  });
});

describe('the amounts of the structure', () => {
  it('come before those that Trame knows, and the SMIC of a 1 July makes the next ones', async () => {
    const lire = async () => (await direction.appeler('GET', `${BASE}/aide`)).corps;
    expect((await lire()).montants[0]).toMatchObject({
      depuis: '2026-07-01',
      statut: 'inconnu',
      saisi: false,
    });
    const r = await direction.appeler('PUT', `${BASE}/aide/smic/2026-07-01`, { horaire: 12.02 });
    expect(r.corps.montants[0]).toMatchObject({ depuis: '2026-07-01', euros: 23_534.9, statut: 'calcule' });
    await direction.appeler('PUT', `${BASE}/aide/montants/2025-07-01`, {
      euros: 23_261,
      source: 'Préfecture',
    });
    expect((await lire()).montants[1]).toMatchObject({ euros: 23_261, statut: 'officiel', saisi: true });
    await direction.appeler('DELETE', `${BASE}/aide/montants/2025-07-01`);
    await direction.appeler('DELETE', `${BASE}/aide/smic/2026-07-01`);
    expect((await lire()).montants.slice(0, 2)).toMatchObject([{ statut: 'inconnu' }, { euros: 23_260.8 }]);
    const mauvais = await direction.appeler('PUT', `${BASE}/aide/smic/2026-01-01`, { horaire: 12 });
    expect(mauvais.corps.code).toBe('smic-premier-juillet');
    const siecle = await direction.appeler('PUT', `${BASE}/aide/montants/1026-07-01`, { euros: 20_000 });
    expect(siecle.corps.code).toBe('date-hors-du-siecle');
  });
});

describe('the end of a convention', () => {
  it('asks for two months’ notice, from the version read, and forbids amendments after', async () => {
    const id = await convention();
    const fin = async (corps: object) =>
      sur(id, 'PUT', 'fin', {
        denonceeLe: null,
        resilieeLe: null,
        par: null,
        version: (await dossier(id)).version,
        ...corps,
      });
    const court = await fin({ denonceeLe: '2026-01-05', resilieeLe: '2026-03-01', par: 'employeur' });
    expect([court.corps.code, champs(court)]).toEqual(['preavis-trop-court', ['resilieeLe']]);
    const r = await fin({ denonceeLe: '2026-01-05', resilieeLe: '2026-03-05', par: 'employeur' });
    expect(r.corps).toMatchObject({
      etat: 'resiliee',
      fin: { par: 'employeur' },
      gestes: ['resilier', 'transferer'],
    });
    const avenant = await sur(id, 'POST', 'avenants', { le: '2026-03-01', heures: 28 });
    expect([avenant.status, avenant.corps.code, champs(avenant)]).toEqual([422, 'geste-impossible', ['le']]);
    const apres = await sur(id, 'POST', 'contrats', contrat({ debut: '2026-03-09', signeLe: '2026-03-09' }));
    expect([apres.corps.code, champs(apres)]).toEqual(['embauche-apres-fin', ['debut']]);
    expect(
      (await sur(id, 'PUT', 'fin', { denonceeLe: null, resilieeLe: null, par: null, version: 1 })).corps.code,
    ).toBe('convention-modifiee');
    expect((await fin({})).corps).toMatchObject({ etat: 'en-cours' });
  });

  it('is moved by nothing but what was said: articles and pace are changed from their version', async () => {
    const id = await convention();
    const r = await sur(id, 'PATCH', 'dossier', {
      missions: 'Présence active',
      presence: 'mois',
      version: 1,
    });
    expect(r.corps).toMatchObject({ missions: 'Présence active', presence: 'mois', version: 2 });
    const perdu = await sur(id, 'PATCH', 'dossier', { missions: 'Autre', version: 1 });
    expect([perdu.status, perdu.corps.code]).toEqual([409, 'convention-modifiee']);
  });
});

describe('amendments', () => {
  it('change the hours that the aid follows, and are taken back', async () => {
    const id = await convention();
    await sur(id, 'POST', 'contrats', contrat());
    const r = await sur(id, 'POST', 'avenants', { le: '2026-02-01', heures: 28, objet: 'Temps partiel' });
    expect(r.corps.avenants).toMatchObject([{ le: '2026-02-01', heures: 28, objet: 'Temps partiel' }]);
    const { mois } = (await sur(id, 'GET', 'aide?du=2026-01-01&au=2026-02-28')).corps;
    expect(mois.map((m: { quotite: number }) => m.quotite)).toEqual([1, 0.8]);
    const deux = await sur(id, 'POST', 'avenants', { le: '2026-02-01', heures: 30 });
    expect([deux.corps.code, champs(deux)]).toEqual(['avenant-existe', ['le']]);
    const [a] = r.corps.avenants;
    expect((await sur(id, 'DELETE', `avenants/${a.id}`)).status).toBe(204);
    expect((await sur(id, 'DELETE', `avenants/${a.id}`)).corps.code).toBe('avenant-inconnu');
  });
});

describe('the next convention', () => {
  const suite = (id: number, corps: object) =>
    sur(id, 'POST', 'suivante', {
      ...{
        lien: 'renouvellement',
        numero: `R 057 28 ${String(++ordre).padStart(4, '0')} 00`,
        signeeLe: null,
      },
      ...{ debut: '2026-03-01', fin: '2029-02-28', employeur: 'Médiation d’Ici', commune: 'Metz', qpv: null },
      ...{ titulaireId: amina.membreId, heures: 35, typeMediation: '', ...corps },
    });

  it('renews this one: the CDI goes on, the deadline is done, and it can no longer be deleted', async () => {
    const id = await convention({ signeeLe: '2023-02-20', debut: '2023-03-01', fin: '2026-02-28' });
    await sur(id, 'POST', 'contrats', contrat({ signeLe: '2023-03-01', debut: '2023-03-01' }));
    expect((await dossier(id)).propositions.renouvellement).toEqual({
      ...{ debut: '2026-03-01', fin: '2029-02-28', titulaireId: amina.membreId },
    });
    const tot = await suite(id, { debut: '2026-02-28' });
    expect([tot.corps.code, champs(tot)]).toEqual(['renouvellement-superpose', ['debut']]);
    const r = await suite(id, {});
    expect(r.status).toBe(200);
    const neuf = await dossier(r.corps.id);
    expect(neuf).toMatchObject({ etat: 'en-cours', precedente: { id, lien: 'renouvellement' } });
    expect(neuf.contrats).toMatchObject([{ membre: nom, debut: '2023-03-01', conventionId: id }]);
    expect(await dossier(id)).toMatchObject({ etat: 'renouvelee', gestes: [] });
    const { echeances } = (await sur(id, 'GET', 'echeances')).corps;
    expect(echeances.find((e: { code: string }) => e.code === 'renouvellement-demande').statut).toBe('fait');
    expect((await suite(id, {})).corps.code).toBe('geste-impossible');
    const s = await direction.appeler('DELETE', `${BASE}/conventions/${id}`);
    expect([s.status, s.corps.code]).toEqual([409, 'convention-suivie']);
    // The holder leaves under the new convention: the contract is the same.
    const d = await sur(r.corps.id, 'POST', 'depart', { le: '2026-03-09' });
    expect(d.corps.aFaire.map((e: { code: string }) => e.code)).toEqual([
      'vacance-avis',
      'remplacement-limite',
    ]);
    expect((await dossier(id)).vacances).toEqual([]);
  });

  it('is one: neither renewed nor transferred twice, even by two people at once', async () => {
    const id = await convention();
    const renouvellement = { debut: '2028-03-01', fin: '2031-02-28' };
    const deux = await Promise.all([suite(id, renouvellement), suite(id, renouvellement)]);
    expect(deux.map((r) => r.status).toSorted()).toEqual([200, 422]);
    expect(deux.find((r) => r.status === 422)?.corps).toMatchObject({
      ...{ code: 'convention-deja-suivie', champs: [{ champ: 'debut' }] },
    });
    expect((await dossier(id)).gestes).toEqual(['avenant', 'resilier', 'transferer']);
    const transfert = { lien: 'transfert', fin: '2028-02-29', employeur: 'Autre' };
    const tard = await suite(id, { ...transfert, debut: '2028-03-01', fin: '2028-12-31' });
    expect([tard.corps.code, champs(tard)]).toEqual(['transfert-hors-convention', ['debut']]);
    expect((await suite(id, { ...transfert, debut: '2026-04-01' })).status).toBe(200);
    expect((await suite(id, { ...transfert, debut: '2026-05-01' })).corps.code).toBe(
      'convention-deja-suivie',
    );
    expect((await dossier(id)).suivantes.map((s: { lien: string }) => s.lien)).toEqual([
      ...['renouvellement', 'transfert'],
    ]);
  });

  it('goes to another employer: this one ends on the eve', async () => {
    const id = await convention();
    const meme = await suite(id, { lien: 'transfert', debut: '2026-04-01', fin: '2028-02-29' });
    expect([meme.corps.code, champs(meme)]).toEqual(['transfert-meme-employeur', ['employeur']]);
    const r = await suite(id, {
      lien: 'transfert',
      debut: '2026-04-01',
      fin: '2028-02-29',
      employeur: 'Autre',
    });
    expect(r.status).toBe(200);
    expect(await dossier(id)).toMatchObject({ fin: { resilieeLe: '2026-03-31', par: 'prefet' } });
  });
});

describe('sixty posts', () => {
  it('are read at a glance, quickly', async () => {
    for (let i = 0; i < 60; i++) {
      await convention({ employeur: `Employeur ${i % 3}`, titulaireId: amina.membreId });
    }
    const debut = performance.now();
    const { postes } = (await direction.appeler('GET', `${BASE}/postes`)).corps;
    const duree = performance.now() - debut;
    expect(postes.length).toBeGreaterThanOrEqual(60);
    // 23 260,80 € a year from July 2025, unknown from July 2026: the same amount, told as uncertain.
    const un = postes.find((p: { employeur: string }) => p.employeur === 'Employeur 0');
    expect(un).toMatchObject({ attendu: 23_260.8, recu: 0, incertain: true });
    expect(duree).toBeLessThan(5000);
  });
});
