import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { RefusError, refus } from '../../kernel/refus.ts';
import { brancher, type Scope, type Serveur } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { annuler } from './annuler.ts';
import * as c from './contract.ts';
import { effacerFichier, effacerVieuxFichiers, fichierPresent, recevoirFichier } from './depot.ts';
import { rafraichirChiffres } from './executer.ts';
import { changerEtat, creerImport, lireImport, listerImports } from './store.ts';
import { fichierDesRefus } from './store-refus.ts';
import { ouvrirTaches } from './taches.ts';
import { lancerAnalyse, lancerEcriture, marquerAbandonnes } from './travaux.ts';

const UNE_HEURE_MS = 3600_000;

/** Files from other tools: dropped, read, corrected, confirmed, undone. */
export function routesImports(app: FastifyInstance, s: Serveur): void {
  const taches = ouvrirTaches((cause) => app.log.error({ err: cause }, 'import failed'));
  const ranger = () => effacerVieuxFichiers(s.dataDir, s.maintenant().getTime(), taches.enCours);
  let horloge: NodeJS.Timeout | undefined;
  app.addHook('onReady', async () => {
    await ranger();
    horloge = setInterval(() => void ranger().catch(() => {}), UNE_HEURE_MS).unref();
  });
  app.addHook('onClose', async () => {
    clearInterval(horloge);
    await taches.fermer();
  });
  /** The import as it is, once those that a restart cut short are told so. */
  const detail = async (tx: Tx, id: string) => {
    await marquerAbandonnes(tx, taches);
    const lu = await lireImport(tx, id);
    const garde = lu.etat !== 'termine' && lu.etat !== 'annule' && (await fichierPresent(s.dataDir, id));
    return { ...lu, fichierPresent: garde };
  };
  const cible = ({ structureId, membreId }: Scope, importId: string) => ({ structureId, membreId, importId });

  brancher(app, s, c.listerImports, ({ transaction }) =>
    transaction(async (tx) => {
      await marquerAbandonnes(tx, taches);
      return listerImports(tx);
    }),
  );

  brancher(app, s, c.deposerImport, async ({ transaction, scope, req, aujourdhui }) => {
    await ranger();
    const recu = await recevoirFichier(req, s.dataDir);
    const travail = {
      ...cible(scope, recu.id),
      empreinte: recu.empreinte,
      aujourdhui,
      correspondances: null,
    };
    await lancerAnalyse(s, taches, travail, () =>
      transaction((tx) => creerImport(tx, scope, recu, 'analyse')),
    );
    return { id: recu.id, etat: 'analyse' as const };
  });

  brancher(app, s, c.lireImport, ({ transaction, params }) => transaction((tx) => detail(tx, params.id)));

  brancher(app, s, c.corrigerImport, async ({ transaction, scope, params, corps, aujourdhui }) => {
    const { id } = params;
    const empreinte = await transaction((tx) => exigerModifiable(tx, id, ['lu', 'refuse', 'interrompu']));
    const travail = { ...cible(scope, id), empreinte, aujourdhui, correspondances: corps };
    const lance = await lancerAnalyse(s, taches, travail, () =>
      transaction(async (tx) => {
        // The choices are kept with what they lead to, once it is known: what is confirmed is what was shown.
        if (!(await changerEtat(tx, id, ['lu', 'refuse', 'interrompu'], 'analyse'))) throw dejaPris();
      }),
    );
    if (!lance) throw dejaPris();
    return transaction((tx) => detail(tx, id));
  });

  brancher(app, s, c.confirmerImport, async ({ transaction, scope, params, aujourdhui }) => {
    const { id } = params;
    const empreinte = await transaction((tx) => exigerModifiable(tx, id, ['lu', 'interrompu']));
    const lu = await transaction((tx) => lireImport(tx, id));
    exigerApercu(lu);
    const travail = { ...cible(scope, id), empreinte, aujourdhui, correspondances: lu.correspondances };
    const lance = await lancerEcriture(s, taches, travail, () =>
      transaction(async (tx) => {
        if (!(await changerEtat(tx, id, ['lu', 'interrompu'], 'en-cours'))) throw dejaPris();
      }),
    );
    if (!lance) throw dejaPris();
    return transaction((tx) => detail(tx, id));
  });

  brancher(app, s, c.lireRefusImport, async ({ transaction, params, reply }) => {
    const { fichier, etat, refusees, refusGardes } = await transaction((tx) => lireImport(tx, params.id));
    if (etat !== 'termine' && etat !== 'annule') {
      const message = 'Les lignes refusées se téléchargent une fois l’import enregistré.';
      throw new RefusError(409, refus('import-etat', message));
    }
    if (refusees > 0 && !refusGardes) throw refusEffaces();
    const { entetes } = await transaction((tx) =>
      tx.selectFrom('import').select('entetes').where('id', '=', params.id).executeTakeFirstOrThrow(),
    );
    const nom = encodeURIComponent(`${fichier.replace(/\.\w{1,5}$/, '')}-refus.csv`);
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename*=UTF-8''${nom}`)
      .send(Readable.from(fichierDesRefus(transaction, params.id, entetes)));
  });

  brancher(app, s, c.annulerImport, async ({ transaction, scope, params, aujourdhui }) => {
    const { id } = params;
    await taches.arreter(id);
    const { etat } = await transaction((tx) => lireImport(tx, id));
    if (etat === 'termine') {
      const fait = await transaction((tx) => annuler(tx, cible(scope, id), aujourdhui));
      await rafraichirChiffres(s.db, scope.structureId, fait.interventions);
      return fait;
    }
    const abandonne = await transaction((tx) =>
      changerEtat(tx, id, ['analyse', 'lu', 'refuse', 'en-cours', 'interrompu'], 'annule'),
    );
    if (!abandonne) throw dejaPris();
    await effacerFichier(s.dataDir, id);
    return { interventions: 0, modifiees: 0, retires: 0 };
  });

  /** Refused: import-etat, fichier-efface. Returns the SHA-256 of the file. */
  async function exigerModifiable(tx: Tx, id: string, depuis: readonly c.EtatImport[]): Promise<Buffer> {
    const { etat, fichierPresent: present } = await detail(tx, id);
    if (!depuis.includes(etat)) throw dejaPris(etat);
    if (!present) {
      const message =
        'Ce fichier a été effacé, comme tous ceux déposés depuis plus de 24 heures. Déposez-le de nouveau.';
      throw new RefusError(409, refus('fichier-efface', message));
    }
    const { empreinte } = await tx
      .selectFrom('import')
      .select('empreinte')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return empreinte;
  }
}

const dejaPris = (etat?: c.EtatImport) => {
  const message =
    etat === 'analyse' || etat === 'en-cours'
      ? 'Un travail est déjà en cours sur cet import. Attendez qu’il se termine.'
      : 'Cet import a changé entre-temps. Rechargez la page.';
  return new RefusError(409, refus('import-etat', message));
};

const refusEffaces = () => {
  const message = `Les lignes refusées de cet import ont été effacées : elles sont gardées ${c.JOURS_GARDES} jours. Reprenez le fichier de départ.`;
  return new RefusError(410, refus('refus-effaces', message));
};

function exigerApercu({ analyse }: Pick<c.ImportDetail, 'analyse'>): void {
  if (!analyse?.apercu) {
    const message = analyse?.problemes[0]?.message ?? 'Choisissez d’abord ce que sont les colonnes.';
    throw new RefusError(422, refus('import-incomplet', message));
  }
  if (analyse.apercu.actes === 0) {
    const motif = analyse.apercu.parMotif[0];
    const suite = motif ? ` La raison la plus fréquente : ${motif.message}` : '';
    throw new RefusError(422, refus('rien-a-importer', `Aucune ligne ne peut être importée.${suite}`));
  }
}
