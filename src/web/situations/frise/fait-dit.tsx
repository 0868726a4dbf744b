import { Button } from '@mantine/core';
import type { SituationLue } from '../../../modules/situations/contract.ts';
import type { FaitLu } from '../../../modules/situations/contract-faits.ts';
import { MODES_DE_CONTACT } from '../../../modules/situations/rules/faits/contact.ts';
import { GENRES_DE_FAIT } from '../../../modules/situations/rules/faits/fait.ts';
import { partieEnMots } from '../../../modules/situations/rules/faits/partie-nommee.ts';
import { aujourdhui, duree, pluriel } from '../../ui/format.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { jourLong } from '../../ui/quand.ts';
import { useStructure } from '../../ui/session.ts';
import { signalerAnnulable, signalerErreur } from '../../ui/toast.ts';
import { ICONE_DU_GENRE } from '../a-noter.tsx';
import { Documents } from '../documents.tsx';
import { useSituations } from '../use-situations.ts';
import { Engagements } from './engagements.tsx';
import classes from './frise.module.css';

interface FaitDitProps {
  situation: SituationLue;
  fait: FaitLu;
}

/** A fact in the story of a situation, with what one can do of it. */
export function FaitDit({ situation: s, fait: f }: FaitDitProps) {
  const { slug } = useStructure();
  const { personne } = useListes();
  const { supprimerFait, retablirFait } = useSituations();
  const Icone = ICONE_DU_GENRE[f.genre];
  const nom = GENRES_DE_FAIT[f.genre];
  const du = `${nom.toLowerCase()} du ${jourLong(f.jour)}`;
  const vivante = s.supprimeLe === null && !s.anonymisee && s.etat !== 'close';
  const supprimer = async () => {
    try {
      await supprimerFait(s.id, f.id);
      signalerAnnulable('C’est supprimé.', () => retablirFait(s.id, f.id), {
        bouton: 'Rétablir',
        fait: 'C’est rétabli.',
      });
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <li className={classes.evenement}>
      <span className={classes.icone}>
        <Icone size={22} aria-hidden />
      </span>
      <div>
        <div className={classes.tete}>
          <h3>{titreDe(f)}</h3>
          <span className={classes.quand}>
            {jourLong(f.jour)}, {personne(f.membreId)}
          </span>
        </div>
        <Contenu situation={s} fait={f} />
        {vivante && (
          <div className={classes.gestes}>
            <LienBouton
              to={`/s/${slug}/situations/${s.id}/faits/${f.id}`}
              variant="subtle"
              size="sm"
              aria-label={`Modifier\u00a0: ${du}`}
            >
              Modifier
            </LienBouton>
            {f.genre === 'protocole' && (
              <Documents situation={s} fait={f.id} nom="À signer" fichier="protocole-d-accord" />
            )}
            {f.genre === 'table-ronde' && f.jour >= aujourdhui() && (
              <Documents situation={s} fait={f.id} nom="Invitation" fichier="invitation-table-ronde" />
            )}
            <Button
              variant="subtle"
              size="sm"
              color="gray"
              onClick={supprimer}
              aria-label={`Supprimer\u00a0: ${du}`}
            >
              Supprimer
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

/** « Contact avec la locataire », « Navette, partie 1 ». */
function titreDe(f: FaitLu): string {
  const nom = GENRES_DE_FAIT[f.genre];
  if (f.genre === 'contact') return `${f.donnees.abouti ? nom : 'Contact sans réponse'}, ${f.donnees.avec}`;
  if (f.genre === 'navette') return `${nom}, ${enMinuscule(partieEnMots(f.donnees))}`;
  if (f.genre === 'rappel-a-la-regle') return `${nom}${f.donnees.aQui ? `, ${f.donnees.aQui}` : ''}`;
  return nom;
}

const enMinuscule = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1);

function Contenu({ situation, fait: f }: FaitDitProps) {
  const { nomDe, personne } = useListes();
  switch (f.genre) {
    case 'contact':
      return <Lignes attenuee={MODES_DE_CONTACT[f.donnees.mode]} texte={f.donnees.recit} />;
    case 'navette':
      return (
        <Lignes
          attenuee={[f.donnees.aPart && 'Rencontrée à part', f.donnees.mediateurs.map(personne).join(', ')]
            .filter(Boolean)
            .join(' · ')}
          texte={
            f.donnees.aDire
              ? `Peut être dit à l’autre\u00a0: ${f.donnees.aDire}`
              : 'Rien ne peut être dit à l’autre.'
          }
        />
      );
    case 'table-ronde':
      return (
        <>
          <Lignes attenuee={resumeDesInvites(f.donnees.invites)} texte={f.donnees.compteRendu} />
          <ul className={classes.invites}>
            {f.donnees.invites.map(({ qui, venu }) => (
              <li key={qui} className={classes.invite}>
                {qui}
                <span className={classes.attenue}>
                  {venu === null ? 'on ne sait pas encore' : venu ? 'présent·e' : 'absent·e'}
                </span>
              </li>
            ))}
          </ul>
        </>
      );
    case 'protocole':
      return <Engagements situation={situation} fait={f} />;
    case 'rappel-a-la-regle':
      return <Lignes attenuee={f.donnees.regle} texte={f.donnees.recit} />;
    case 'accompagnement':
      return (
        <Lignes
          attenuee={[
            f.donnees.partenaireId === null ? f.donnees.chez : nomDe(f.donnees.partenaireId),
            duree(f.donnees.minutes),
          ].join(' · ')}
          texte={f.donnees.recit}
        />
      );
  }
}

function Lignes({ attenuee, texte }: { attenuee: string; texte: string }) {
  return (
    <>
      {attenuee && <p className={`${classes.dit} ${classes.attenue}`}>{attenuee}</p>}
      {texte && <p className={classes.dit}>{texte}</p>}
    </>
  );
}

function resumeDesInvites(invites: readonly { readonly venu: boolean | null }[]): string {
  const venus = invites.filter((i) => i.venu).length;
  const dit = invites.some((i) => i.venu !== null);
  return `${pluriel(invites.length, 'personne invitée', 'personnes invitées')}${
    dit ? `, ${pluriel(venus, 'est venue', 'sont venues')}` : ''
  }`;
}
