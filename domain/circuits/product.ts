// The product list (R22-R32): the key is family and name, because some names occur in two families.

interface Product {
  /** Name as the operator's documents write it. */
  readonly name: string;
  readonly familyName: string;
  /** Whether maintenance grades above ordinary may be given to it: bandwidth products only (R31). */
  readonly differentiated: boolean;
}

/** Every product that has a row of its own in the repair table, and the fallback. */
export const products = {
  'BANDWIDTH_DATA/DDN': { name: 'DDN', familyName: '带宽型/基础数据', differentiated: true },
  'BANDWIDTH_DATA/FRAME_RELAY': { name: '帧中继', familyName: '带宽型/基础数据', differentiated: true },
  'BANDWIDTH_DATA/ATM': { name: 'ATM', familyName: '带宽型/基础数据', differentiated: true },
  'BANDWIDTH_DATA/SDH': { name: 'SDH数字电路', familyName: '带宽型/基础数据', differentiated: true },
  'BANDWIDTH_DATA/MPLS_VPN': { name: 'MPLS-VPN', familyName: '带宽型/基础数据', differentiated: true },
  'BANDWIDTH_LEASE/DIGITAL_CIRCUIT': { name: '数字电路出租', familyName: '带宽型/带宽租用', differentiated: true },
  'BANDWIDTH_LEASE/SATELLITE_CIRCUIT': { name: '卫星电路出租', familyName: '带宽型/带宽租用', differentiated: false },
  'BANDWIDTH/DIGITAL_TRUNK': { name: '数字中继', familyName: '带宽型', differentiated: true },
  'BANDWIDTH/LEASED_FIBRE': { name: '出租光纤', familyName: '带宽型', differentiated: true },
  'INTERNET/LAN_PRIVATE_LINE': { name: 'LAN专线', familyName: '带宽型/互联网', differentiated: false },
  'INTERNET/LAN_TERMINAL': { name: 'LAN终端', familyName: '带宽型/互联网', differentiated: false },
  'INTERNET/XDSL': { name: 'XDSL', familyName: '带宽型/互联网', differentiated: false },
  'NAVIGATOR_COMMUNICATION/SWITCHBOARD': { name: '总机服务', familyName: '商务领航通信版', differentiated: false },
  'NAVIGATOR_INFORMATION/WIRELESS_BROADBAND': { name: '无线宽带', familyName: '商务领航信息版', differentiated: false },
  'NAVIGATOR_INFORMATION/SWITCHBOARD': { name: '总机服务', familyName: '商务领航信息版', differentiated: false },
  'NAVIGATOR_INFORMATION/INTEGRATED_OFFICE': { name: '综合办公', familyName: '商务领航信息版', differentiated: false },
  'NAVIGATOR_INFORMATION/CUSTOM_TERMINAL': { name: '定制终端', familyName: '商务领航信息版', differentiated: false },
  'NAVIGATOR_INDUSTRY/SALES_BUTLER': { name: '销售管家', familyName: '商务领航行业版', differentiated: false },
  'NAVIGATOR_INDUSTRY/LOGISTICS_E': { name: '物流E通', familyName: '商务领航行业版', differentiated: false },
  'ICT/BEST_TONE': { name: '政企号百', familyName: 'ICT业务', differentiated: false },
  'ICT/GLOBAL_EYE': { name: '全球眼', familyName: 'ICT业务', differentiated: false },
  'ICT/INFORMATISATION': { name: '信息化应用', familyName: 'ICT业务', differentiated: false },
  'ICT/IT_SERVICE': { name: 'IT服务及应用', familyName: 'ICT业务', differentiated: false },
  'CONVERGED/COLLABORATION': { name: '协同通信', familyName: '融合产品和C网行业应用', differentiated: false },
  'CONVERGED/PTT': { name: '天翼对讲', familyName: '融合产品和C网行业应用', differentiated: false },
  'CONVERGED/POSITIONING': { name: '位置定位', familyName: '融合产品和C网行业应用', differentiated: false },
  'CONVERGED/INDUSTRY_SMS': { name: '行业短信', familyName: '融合产品和C网行业应用', differentiated: false },
  'CONVERGED/GLOBAL_EYE': { name: '全球眼', familyName: '融合产品和C网行业应用', differentiated: false },
  'CONVERGED/VPDN': { name: 'VPDN', familyName: '融合产品和C网行业应用', differentiated: false },
  'CONVERGED/POLICE_E': { name: '警务E通', familyName: '融合产品和C网行业应用', differentiated: false },
  'CONVERGED/COMMERCE_E': { name: '工商E通', familyName: '融合产品和C网行业应用', differentiated: false },
  'CONVERGED/TOBACCO_E': { name: '烟草E通', familyName: '融合产品和C网行业应用', differentiated: false },
  'CONVERGED/LOGISTICS_E': { name: '物流E通', familyName: '融合产品和C网行业应用', differentiated: false },
  'VOICE/CENTREX': { name: '虚拟网', familyName: '固网语音', differentiated: false },
  'VOICE/NGN_CENTREX': { name: 'NGN虚拟网', familyName: '固网语音', differentiated: false },
  'VOICE/800': { name: '800', familyName: '固网语音', differentiated: false },
  'VOICE/4008': { name: '4008', familyName: '固网语音', differentiated: false },
  'VOICE/RING_BACK_TONE': { name: '企业彩铃', familyName: '固网语音', differentiated: false },
  'VALUE_ADDED/VIDEO_CONFERENCE': { name: '视讯会议', familyName: '增值', differentiated: false },
  'VALUE_ADDED/MOBILE_VPN': { name: '政企移动VPN', familyName: '增值', differentiated: false },
  'OTHER/OTHER': { name: '其他', familyName: '其他', differentiated: false },
} as const satisfies Record<string, Product>;

export type ProductKey = keyof typeof products;
export const productKeys = Object.keys(products) as [ProductKey, ...ProductKey[]];
