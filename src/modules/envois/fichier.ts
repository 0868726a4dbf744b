import { createDecipheriv } from 'node:crypto';
import { RefusError, refus } from '../../kernel/refus.ts';
import { type FichierDeFile, fichierDeFileSchema } from './contract.ts';
import type { CommandeBrute } from './recevoir.ts';

const TAILLE_IV = 12;
const TAILLE_SCEAU = 16;

/** A file taken out of a phone, as it lies there. Refused: fichier-illisible. */
export function lireFichierDeFile(contenu: Buffer): FichierDeFile {
  const lu = fichierDeFileSchema.safeParse(lireJson(contenu));
  if (!lu.success) throw fichierIllisible();
  return lu.data;
}

/**
 * The commands of a file, in order. One that can't be opened keeps its place, empty, to be refused by itself; when none
 * can, the file was sealed for another server or is spoilt. Refused: fichier-illisible.
 */
export function ouvrirElements(cle: Buffer | null, elements: FichierDeFile['elements']): CommandeBrute[] {
  const ouverts = elements.map((e) => ({ id: e.id, commande: cle && ouvrir(cle, e) }));
  if (ouverts.length > 0 && ouverts.every((o) => o.commande === null)) throw fichierIllisible();
  return ouverts.map(({ id, commande }) => commande ?? { id });
}

/** What the phone's AES-GCM sealed: the text, then its tag. */
function ouvrir(cle: Buffer, element: FichierDeFile['elements'][number]): CommandeBrute | null {
  const iv = Buffer.from(element.iv, 'base64');
  const donnees = Buffer.from(element.donnees, 'base64');
  if (iv.length !== TAILLE_IV || donnees.length < TAILLE_SCEAU) return null;
  const d = createDecipheriv('aes-256-gcm', cle, iv, { authTagLength: TAILLE_SCEAU });
  d.setAuthTag(donnees.subarray(-TAILLE_SCEAU));
  try {
    const clair = Buffer.concat([d.update(donnees.subarray(0, -TAILLE_SCEAU)), d.final()]);
    const commande = lireJson(clair);
    return estCommande(commande) ? commande : null;
  } catch {
    return null;
  }
}

const estCommande = (v: unknown): v is CommandeBrute =>
  typeof v === 'object' && v !== null && 'id' in v && typeof v.id === 'string';

function lireJson(octets: Buffer): unknown {
  try {
    return JSON.parse(octets.toString('utf8'));
  } catch {
    return null;
  }
}

const fichierIllisible = (): RefusError =>
  new RefusError(
    422,
    refus(
      'fichier-illisible',
      'Ce fichier ne peut pas être lu : il n’est pas celui d’un téléphone de cette installation de Trame, ou il est abîmé. Exportez-le de nouveau depuis le téléphone.',
      'fichier',
    ),
  );
