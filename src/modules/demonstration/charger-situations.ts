import { sql } from 'kysely';
import { plusTot } from '../../kernel/jours.ts';
import { type Coffre, LIES } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { scellerContenu } from '../liaisons/contenu.ts';
import { scellerIdentite } from '../personnes/store-ecrire.ts';
import { recalculerContact } from '../situations/dernier-contact.ts';
import { estUnContact, faitSaisiSchema } from '../situations/rules/faits/fait.ts';
import { type Annuaire, idDe, idOuRien } from './annuaire.ts';
import type { Contacts } from './charger-partenaires.ts';
import type { FaitFictif, FicheFictive, PersonneFictive, SituationFictive } from './situation-fictive.ts';

interface Cible {
  readonly tx: Tx;
  readonly structureId: string;
  readonly coffre: Coffre;
  readonly annuaire: Annuaire;
  readonly contacts: Contacts;
  /** Last day of the acts: a table ronde to come was prepared by then. */
  readonly au: string;
}

/** Nobody will send again what the demonstration made: nothing to compare it with. */
const SANS_EMPREINTE = Buffer.alloc(1);
const a = (jour: string, heure = 10): Date => new Date(`${jour}T${String(heure).padStart(2, '0')}:00:00Z`);

/** Writes the followed situations: their life, their facts, the acts told of them, and, sealed, who is concerned. */
export async function chargerSituations(c: Cible, situations: readonly SituationFictive[]): Promise<void> {
  await ecrireVies(c, situations);
  await ecrireFaits(c, situations);
  await ecrirePersonnes(c, situations);
  await ecrireFiches(c, situations);
  const actes = situations.flatMap((s) => s.actes.map((acte) => [acte, s.id] as const));
  await sql`
    update intervention i set situation_id = l.situation_id
    from unnest(${actes.map(([acte]) => acte)}::uuid[], ${actes.map(([, s]) => s)}::uuid[]) l(id, situation_id)
    where i.id = l.id`.execute(c.tx);
  await recalculerContact(
    c.tx,
    situations.map((s) => s.id),
  );
}

async function ecrireVies({ tx, structureId, annuaire }: Cible, situations: readonly SituationFictive[]) {
  const { termes, membres } = annuaire;
  const structure_id = structureId;
  await tx
    .insertInto('situation')
    .values(
      situations.map((s) => ({
        ...{ structure_id, id: s.id, code: s.code, qpv: s.qpv, enjeu: s.enjeu, temps: s.temps },
        ...{ rythme: s.rythme, etape: s.etape, etape_le: s.etapeLe, etat: s.etat, issue: s.issue },
        ...{ close_le: s.closeLe, saisie_le: s.saisieLe, dernier_contact: s.saisieLe },
        sorte_id: idDe(termes.sorte, s.sorte),
        saisine_id: idDe(termes.saisine, s.saisine),
        saisine_partenaire_id: idOuRien(termes.partenaire, s.saisinePartenaire),
        secteur_id: idDe(termes.secteur, s.secteur),
        lieu_id: idOuRien(termes.lieu, s.lieu),
        auteur_id: idDe(membres, s.charges[0]?.membre ?? ''),
        creation_empreinte: SANS_EMPREINTE,
        ...{ cree_le: a(s.saisieLe), modifie_le: a(s.saisieLe) },
      })),
    )
    .execute();
  await tx
    .insertInto('situation_charge')
    .values(
      situations.flatMap((s) =>
        s.charges.map((ch) => ({
          ...{ structure_id, situation_id: s.id, membre_id: idDe(membres, ch.membre), depuis: a(ch.depuis) },
          jusqu: ch.jusqu === null ? null : a(ch.jusqu),
          par_id: idDe(membres, s.charges[0]?.membre ?? ''),
        })),
      ),
    )
    .execute();
  await tx
    .insertInto('situation_passage')
    .values(
      situations.flatMap((s) => {
        const [suit] = s.charges;
        const ouverture = { de: null, vers: 'ouverte' as const, issue: null, le: s.saisieLe, phrase: '' };
        return [{ ...ouverture, membre: suit?.membre ?? '' }, ...s.passages].map(({ membre, ...p }) => ({
          ...{ structure_id, situation_id: s.id, membre_id: idDe(membres, membre), ecrit_le: a(p.le), ...p },
        }));
      }),
    )
    .execute();
}

async function ecrireFaits(
  { tx, structureId, annuaire, au }: Cible,
  situations: readonly SituationFictive[],
) {
  await tx
    .insertInto('situation_fait')
    .values(
      situations.flatMap((s) =>
        s.faits.map((f) => {
          const fait = faitSaisiSchema.parse({ ...f, donnees: donneesDe(f, annuaire) });
          const ecritLe = a(plusTot(f.jour, au), 17);
          return {
            ...{ structure_id: structureId, id: f.id, situation_id: s.id, genre: f.genre, jour: f.jour },
            donnees: JSON.stringify(fait.donnees),
            contact: estUnContact(fait),
            membre_id: idDe(annuaire.membres, f.membre),
            creation_empreinte: SANS_EMPREINTE,
            ...{ cree_le: ecritLe, modifie_le: ecritLe },
          };
        }),
      ),
    )
    .execute();
}

/** The data as they are kept: numbers instead of names. */
function donneesDe(f: FaitFictif, { membres, termes }: Annuaire): object {
  if (f.genre === 'navette')
    return { ...f.donnees, mediateurs: f.donnees.mediateurs.map((nom) => idDe(membres, nom)) };
  if (f.genre === 'accompagnement')
    return { ...f.donnees, partenaireId: idDe(termes.partenaire, f.donnees.partenaire) };
  return f.donnees;
}

async function ecrirePersonnes(c: Cible, situations: readonly SituationFictive[]) {
  const { tx, structureId: structure_id, coffre, annuaire } = c;
  const gens = situations.flatMap((s) => s.personnes.map((p, i) => ({ s, p, rang: i + 1 })));
  await tx
    .insertInto('personne')
    .values(
      gens.map(({ s, p }) => ({
        ...{ structure_id, id: p.id, ...scellerIdentite(coffre, p.id, identiteDe(p)) },
        ...{ cree_le: a(s.saisieLe), modifie_le: a(s.saisieLe) },
      })),
    )
    .execute();
  await tx
    .insertInto('situation_personne')
    .values(
      gens.map(({ s, p, rang }) => ({
        ...{ structure_id, situation_id: s.id, personne_id: p.id, rang, qualite: p.qualite },
        cree_le: a(s.saisieLe),
      })),
    )
    .execute();
  await tx
    .insertInto('accord_personne')
    .values(
      situations.flatMap((s) =>
        s.accords.map(({ rang, partenaire, finalite, donneLe, retireLe, membre, ...x }) => {
          const { generation, octets } = coffre.sceller(LIES.accord(x.id), finalite);
          return {
            ...{ structure_id, situation_id: s.id, ...x, generation, finalite: octets },
            ...{ donne_le: donneLe, retire_le: retireLe, cree_le: a(donneLe) },
            personne_id: s.personnes[rang - 1]?.id ?? '',
            partenaire_id: idDe(annuaire.termes.partenaire, partenaire),
            membre_id: idDe(annuaire.membres, membre),
          };
        }),
      ),
    )
    .execute();
}

const identiteDe = ({ nom, prenom, pseudonyme, telephone, interprete }: PersonneFictive) => ({
  ...{ nom, prenom, pseudonyme, telephone, interprete },
  ...{ courriel: '', adresse: '', genre: null, tranche: null },
});

async function ecrireFiches(c: Cible, situations: readonly SituationFictive[]) {
  await c.tx
    .insertInto('fiche_liaison')
    .values(situations.flatMap((s) => s.fiches.map((f) => ligneDeFiche(c, s, f))))
    .execute();
}

const ligneDeFiche = (
  { structureId, coffre, annuaire, contacts }: Cible,
  s: SituationFictive,
  f: FicheFictive,
) => ({
  ...{ structure_id: structureId, id: f.id, situation_id: s.id, etat: f.etat, accord_id: f.accord },
  partenaire_id: idDe(annuaire.termes.partenaire, f.partenaire),
  contact_id: contacts.get(f.partenaire) ?? null,
  ...scellerContenu(coffre, f.id, {
    ...{ message: f.message, reponse: f.reponse?.texte ?? '', par: f.reponse?.par ?? '' },
  }),
  ...{ envoyee_le: f.envoyeeLe, envoyee_par: f.envoyeeLe === null ? null : f.par, recue_le: f.recueLe },
  ...{ repondue_le: f.reponse?.le ?? null, reponse: f.reponse?.reponse ?? null },
  ...{ verifiee_le: f.verification?.le ?? null, prise_en_charge: f.verification?.priseEnCharge ?? null },
  ...{ relance_le: f.relanceLe, membre_id: idDe(annuaire.membres, f.membre) },
  ...{ creation_empreinte: SANS_EMPREINTE, cree_le: a(f.ecriteLe), modifie_le: a(f.ecriteLe) },
});
