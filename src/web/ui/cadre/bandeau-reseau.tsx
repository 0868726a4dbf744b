import { IconAlertTriangle, IconCloudOff, IconCloudUpload } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import type { File } from '../../offline/carnet.ts';
import { lireInstallation, mettreAJour, suivreInstallation } from '../../offline/installation.ts';
import { useFile } from '../../offline/use-carnet.ts';
import classes from './bandeau-reseau.module.css';
import { phraseReseau, saisiesGardees, sortDeLEcran, suivreSaisiesGardees } from './phrase-reseau.ts';

const FeuilleFile = lazy(() => import('./feuille-file.tsx').then((m) => ({ default: m.FeuilleFile })));

function suivreReseau(f: () => void): () => void {
  addEventListener('online', f);
  addEventListener('offline', f);
  return () => {
    removeEventListener('online', f);
    removeEventListener('offline', f);
  };
}

/**
 * The line above each screen, always as high: whether the network is there, what waits to be sent and what waits for the
 * person. Nothing moves when it changes.
 */
export function BandeauReseau() {
  const enLigne = useSyncExternalStore(suivreReseau, () => navigator.onLine);
  const file = useFile();
  const { nouvelleVersion } = useSyncExternalStore(suivreInstallation, lireInstallation);
  const [ouverte, setOuverte] = useState(false);
  const gardees = useSyncExternalStore(suivreSaisiesGardees, saisiesGardees);
  const chemin = useLocation({ select: (l) => l.pathname });
  const phrase = phraseReseau(enLigne, file, sortDeLEcran(chemin, gardees));
  return (
    <div className={classes.bandeau} data-absent={phrase !== null || undefined}>
      <div role="status" className={classes.phrase}>
        {phrase && (
          <>
            <IconCloudOff size={20} aria-hidden />
            <span>{phrase}</span>
          </>
        )}
      </div>
      {nouvelleVersion && !phrase && (
        <button type="button" className={classes.bouton} onClick={mettreAJour}>
          Une nouvelle version est prête. <u>Mettre à jour</u>
        </button>
      )}
      {file && <BoutonFile file={file} ouvrir={() => setOuverte(true)} />}
      {ouverte && file && (
        <Suspense>
          <FeuilleFile file={file} fermer={() => setOuverte(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** How much waits, when something does: what waits for the person first. */
function BoutonFile({ file, ouvrir }: { file: File; ouvrir: () => void }) {
  const { nombre, aCorriger, illisibles } = file;
  if (nombre + aCorriger + illisibles === 0) return null;
  const aVoir = aCorriger + illisibles > 0;
  const Icone = aVoir ? IconAlertTriangle : IconCloudUpload;
  return (
    <button
      type="button"
      className={classes.bouton}
      data-ton={aVoir ? 'attente' : undefined}
      aria-haspopup="dialog"
      onClick={ouvrir}
    >
      <Icone size={20} aria-hidden />
      <span>
        {[
          ...(aVoir ? [`${aCorriger + illisibles}\u00a0à corriger`] : []),
          ...(nombre > 0 ? [`${nombre}\u00a0à envoyer`] : []),
        ].join(' · ')}
      </span>
    </button>
  );
}
