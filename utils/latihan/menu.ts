/** The two moving parts of the site's side bar: folding it away, and unfolding a branch. */
export function takeMenu(document: Document): void {
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const { classList } = document.body;
    if (target?.closest('[data-toggle="push-menu"]')) {
      event.preventDefault();
      classList.toggle(window.matchMedia('(max-width: 767px)').matches ? 'sidebar-open' : 'sidebar-collapse');
    }
    const branch = target?.closest('.treeview > a[href="#"]')?.parentElement;
    if (branch) {
      event.preventDefault();
      const open = branch.classList.toggle('menu-open');
      const list = branch.querySelector<HTMLElement>('.treeview-menu');
      if (list) list.style.display = open ? 'block' : 'none';
    }
  });
}
