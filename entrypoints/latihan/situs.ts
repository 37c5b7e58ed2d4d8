/** The scripts of the site, as far as the stand-in's pages use them. Their order matters. */
import { jQuery } from './jquery';
import 'bootstrap/js/transition';
import 'bootstrap/js/alert';
import 'bootstrap/js/dropdown';
import 'bootstrap/js/modal';
import 'bootstrap/js/tooltip';
import select2 from 'select2';
import '../../simulator/assets-own/yii';
import '../../simulator/assets-own/pjax';
import '../../simulator/assets-own/editable';
import '../../simulator/assets-own/site';

select2(window, jQuery);

export { jQuery };
