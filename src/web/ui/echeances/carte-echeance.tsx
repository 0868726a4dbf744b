import { Button, Title } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import type { EcheanceLue } from '../../../modules/conventions/contract-echeances.ts';
import { jour, moment } from '../format.ts';
import { LienBouton } from '../lien-bouton.tsx';
import { useStructure } from '../session.ts';
import classes from './carte-echeance.module.css';
import { gesteDe, papiersDe } from './gestes.ts';
import { dateDe, quandDe } from './quand.ts';
import { Reporter } from './reporter.tsx';
import { useDire } from './use-echeances.ts';

interface CarteEcheanceProps {
  echeance: EcheanceLue;
  aujourdhui: string;
  /** Payments stop on that day if it is still not sent. */
  suspension?: EcheanceLue | undefined;
  /** On the screen of its convention, its name is known. */
  sansConvention?: boolean;
}

/** A deadline: when, what to do, why that day on demand, and what one says of it. */
export function CarteEcheance(props: CarteEcheanceProps) {
  const { echeance: e, aujourdhui, suspension, sansConvention = false } = props;
  const { slug, role } = useStructure();
  const quand = quandDe(e, aujourdhui);
  const ouverte = estOuverte(e);
  // A network reads the dates, not the papers.
  const papiers = role === 'reseau' ? [] : papiersDe(e, slug);
  return (
    <li className={classes.echeance} data-statut={e.statut} data-gravite={e.gravite}>
      <div className={classes.texte}>
        <p className={classes.quand} style={{ margin: 0 }}>
          {quand && <span className={classes.pastille}>{quand}</span>}
          <span>{dateDe(e)}</span>
        </p>
        <Title order={3} className={classes.libelle}>
          {e.libelle}
        </Title>
        {!sansConvention && role === 'reseau' && (
          <span className={classes.qui}>{[e.titulaire ?? 'Poste vacant', e.numero].join(' · ')}</span>
        )}
        {!sansConvention && role !== 'reseau' && (
          <Link to={`/s/${slug}/conventions/${e.conventionId}` as string} className={classes.qui}>
            {[e.titulaire ?? 'Poste vacant', e.numero].join(' · ')}
          </Link>
        )}
        {ouverte && e.gravite !== 'repere' && <p className={classes.faire}>{e.aFaire}</p>}
        {ouverte && papiers.length > 0 && (
          <p className={classes.faire}>
            Papiers{'\u00a0'}:{' '}
            {papiers.map(({ libelle, adresse }, i) => (
              <Fragment key={adresse}>
                {i > 0 && ', '}
                <a href={adresse} download>
                  {libelle}
                </a>
              </Fragment>
            ))}
          </p>
        )}
        {ouverte && suspension && (
          <p className={classes.cout}>
            {suspension.statut === 'depasse'
              ? `Depuis le ${jour(suspension.date)}, l’ASP peut suspendre les versements.`
              : `Après le ${jour(suspension.date)}, l’ASP suspend les versements.`}
          </p>
        )}
        <DitDeLEcheance echeance={e} />
        <details className={classes.pourquoi}>
          <summary>
            <IconInfoCircle size={16} aria-hidden />
            Pourquoi cette date
          </summary>
          {e.gravite === 'repere' && <p>{e.aFaire}</p>}
          <p>{e.origine}</p>
          <p>
            Texte{'\u00a0'}: {e.article}.
          </p>
        </details>
      </div>
      <GestesDeLEcheance echeance={e} />
    </li>
  );
}

const PARTICIPES = {
  fait: 'Fait',
  reporte: 'Reporté',
  'sans-objet': 'Sans objet',
  'a-faire': 'Repris',
} as const;

/** Who said what of it, and when. */
export function DitDeLEcheance({ echeance: { dit } }: { echeance: EcheanceLue }) {
  if (dit === null || dit.suite === 'a-faire') return null;
  return (
    <p className={classes.qui} style={{ margin: '0.25rem 0 0' }}>
      {PARTICIPES[dit.suite]}
      {dit.par && `, dit par ${dit.par}`}, le {moment(dit.le)}
      {dit.motif && `\u00a0: ${dit.motif}`}
    </p>
  );
}

const estOuverte = ({ statut }: EcheanceLue): boolean =>
  statut === 'a-venir' || statut === 'depasse' || statut === 'reporte';

/** What one does or says of a deadline; nothing of a landmark. */
export function GestesDeLEcheance({ echeance: e }: { echeance: EcheanceLue }) {
  const { slug, role } = useStructure();
  const geste = gesteDe(e, slug);
  const { direOuSignaler } = useDire();
  const [reporte, setReporte] = useState(false);
  const nom = `${e.libelle} (${e.numero})`;
  // A network reads.
  if (role === 'reseau') return null;
  if (!estOuverte(e)) {
    return e.dit && e.dit.suite !== 'a-faire' ? (
      <div className={classes.actions}>
        <Button
          variant="subtle"
          aria-label={`Remettre à faire : ${nom}`}
          onClick={() => direOuSignaler(e, { suite: 'a-faire' })}
        >
          Remettre à faire
        </Button>
      </div>
    ) : null;
  }
  if (e.gravite === 'repere') return null;
  return (
    <div className={classes.actions}>
      {geste ? (
        <LienBouton
          to={geste.vers}
          hash={geste.ancre}
          variant="light"
          aria-label={`${geste.libelle} : ${nom}`}
        >
          {geste.libelle}
        </LienBouton>
      ) : (
        <Button
          variant="light"
          leftSection={<IconCheck size={18} aria-hidden />}
          aria-label={`C’est fait : ${nom}`}
          onClick={() => direOuSignaler(e, { suite: 'fait' })}
        >
          C’est fait
        </Button>
      )}
      <span className={classes.autres}>
        {geste?.puis && (
          <Button
            variant="subtle"
            aria-label={`C’est fait : ${nom}`}
            onClick={() => direOuSignaler(e, { suite: 'fait' })}
          >
            C’est fait
          </Button>
        )}
        <Button variant="subtle" aria-label={`Reporter : ${nom}`} onClick={() => setReporte(true)}>
          Reporter
        </Button>
        <Button
          variant="subtle"
          aria-label={`Sans objet : ${nom}`}
          onClick={() => direOuSignaler(e, { suite: 'sans-objet' })}
        >
          Sans objet
        </Button>
      </span>
      {reporte && <Reporter echeance={e} fermer={() => setReporte(false)} />}
    </div>
  );
}
