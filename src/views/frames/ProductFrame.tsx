import { Outlet, useOutletContext, useParams } from 'react-router-dom';
import { skuId } from '../../engine/ids.ts';
import type { Product } from '../../engine/product.ts';
import { rulesOf } from '../../engine/rules.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useDirectory } from '../../store/use-lab.ts';
import { nameOfProduct } from '../../transfer/product-names.ts';
import { useProductNames } from '../wording/use-product-names.ts';
import { ResourceFrame } from './ResourceFrame.tsx';
import { ResourceMissing } from './ResourceMissing.tsx';

/** The product of the page inside a `ProductFrame`. */
export const useProductPage = (): Product => useOutletContext<Product>();

/** Title, breadcrumb and menu of a product's pages; the page itself is the outlet. */
export function ProductFrame() {
  const id = skuId((useParams()['skuId'] ?? '').toLowerCase());
  const words = useWords('frames');
  const product = useDirectory((directory) => rulesOf(directory).products.get(id));
  const imported = useProductNames();

  if (!product) {
    return (
      <ResourceMissing
        title={words('productNotFound')}
        text={words('productNotFoundText')}
        list={{ label: words('toProducts'), href: '/licenses/products' }}
      />
    );
  }
  const base = `/licenses/products/${id}`;
  return (
    <ResourceFrame
      title={nameOfProduct(imported, id, product.partNumber)}
      icon="product"
      trail={[
        { label: words('licenses'), href: '/licenses/overview' },
        { label: words('toProducts'), href: '/licenses/products' },
      ]}
      menuLabel={words('menu')}
      menu={[
        {
          id: 'manage',
          title: words('manage'),
          items: [
            { id: 'product-users', label: words('licensedUsers'), href: `${base}/users`, icon: 'users' },
            { id: 'product-groups', label: words('licensedGroups'), href: `${base}/groups`, icon: 'group' },
            { id: 'product-last-seats', label: words('lastSeats'), href: `${base}/last-seats`, icon: 'help' },
            { id: 'product-plans', label: words('servicePlans'), href: `${base}/plans`, icon: 'key' },
          ],
        },
      ]}
    >
      <Outlet context={product} />
    </ResourceFrame>
  );
}
