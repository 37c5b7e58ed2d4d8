// @vitest-environment jsdom
/** Forms of the practice page: what is sent, and what is said when it cannot be kept. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FetchLike } from '../../../simulator/in-process-fetch';
import { takeForms } from '../../../utils/latihan/kirim-form';

const [fetch, go, show, failed] = [vi.fn<FetchLike>(), vi.fn(), vi.fn(), vi.fn()];
const send = takeForms({ fetch, go, show, failed });

function form(method: string): HTMLFormElement {
  document.body.innerHTML = `<form method="${method}" action="/latihan.html?r=a"><input name="nama" value="x y"></form>`;
  const [made] = document.forms;
  if (made === undefined) throw new Error('no form');
  return made;
}

beforeEach(() => vi.resetAllMocks());

describe('takeForms', () => {
  it('posts the fields and shows the answer', async () => {
    fetch.mockResolvedValue(new Response('<h1>ok</h1>'));
    send(form('post'));
    await vi.waitFor(() => expect(show).toHaveBeenCalledWith({ url: '', html: '<h1>ok</h1>' }));
    expect(fetch.mock.calls[0]?.[1]?.body).toEqual(new URLSearchParams({ nama: 'x y' }));
    expect(failed).not.toHaveBeenCalled();
  });

  it('goes to the address of a form that asks', () => {
    send(form('get'));
    expect(go).toHaveBeenCalledWith(expect.stringMatching(/\/latihan\.html\?nama=x\+y$/));
  });

  it.each([
    ['the practice could not be kept', () => void fetch.mockRejectedValue(new Error('QuotaExceededError'))],
    [
      'the answer could not be handed over',
      () => {
        fetch.mockResolvedValue(new Response(''));
        show.mockImplementation(() => {
          throw new Error('QuotaExceededError');
        });
      },
    ],
  ])('says so when %s, and leaves the page as it is', async (_name, arrange) => {
    arrange();
    const filled = form('post');
    send(filled);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    expect(filled.isConnected).toBe(true);
  });
});
