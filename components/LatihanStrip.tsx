/** Says that what is worked on is the practice page. */
import GraduationCap from 'lucide-react/icons/graduation-cap';
import { useT } from './ui/Words';

export const LATIHAN_PAGE = '/latihan.html';

export function LatihanStrip() {
  const { t } = useT();
  return (
    <p className="practice">
      <GraduationCap aria-hidden size={16} />
      {t('latihan.strip')}
    </p>
  );
}
