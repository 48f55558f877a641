import { describe, expect, it } from 'vitest';
import { productKeys, products } from '../../../domain/circuits/product.ts';

const namesOf = (familyName: string) =>
  Object.values(products).flatMap((p) => (p.familyName === familyName ? [p.name] : []));

describe('the products of the documents', () => {
  it.each([
    ['带宽型/基础数据', ['DDN', '帧中继', 'ATM', 'SDH数字电路', 'MPLS-VPN']],
    ['带宽型/带宽租用', ['数字电路出租', '卫星电路出租']],
    ['带宽型/互联网', ['LAN专线', 'LAN终端', 'XDSL']],
    ['商务领航通信版', ['总机服务']],
    ['商务领航信息版', ['无线宽带', '总机服务', '综合办公', '定制终端']],
    ['商务领航行业版', ['销售管家', '物流E通']],
    ['ICT业务', ['政企号百', '全球眼', '信息化应用', 'IT服务及应用']],
    ['固网语音', ['虚拟网', 'NGN虚拟网', '800', '4008', '企业彩铃']],
  ])('of family %s are all there (R22-R28, R30)', (family, names) => {
    expect(namesOf(family)).toEqual(names);
  });

  it('converged and mobile-network trade products are all there (R29)', () => {
    const names = [
      '协同通信',
      '天翼对讲',
      '位置定位',
      '行业短信',
      '全球眼',
      'VPDN',
      '警务E通',
      '工商E通',
      '烟草E通',
      '物流E通',
    ];
    expect(namesOf('融合产品和C网行业应用')).toEqual(names);
  });

  it('value-added lines of the department are among them (R32)', () => {
    expect(productKeys).toEqual(expect.arrayContaining(['VOICE/800', 'VOICE/4008', 'VALUE_ADDED/VIDEO_CONFERENCE']));
  });

  it('of the same name in two families are two products', () => {
    const names = Object.values(products).map(({ name }) => name);
    for (const name of ['全球眼', '物流E通', '总机服务'])
      expect(names.filter((other) => other === name)).toHaveLength(2);
  });
});
