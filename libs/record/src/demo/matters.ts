/** What residents speak of, written for the demo: enough variety that no two cases of a town read the same. */
export interface Matter {
  readonly problem: string;
  readonly content: string;
  readonly category: string;
  readonly unit: UnitKind;
  readonly done: string;
}
export type UnitKind = 'water' | 'roads' | 'green' | 'building' | 'social' | 'farming';

export const UNIT_NAMES: Readonly<Record<UnitKind, string>> = {
  water: '水务管理站',
  roads: '道路管理站',
  green: '市容绿化所',
  building: '城镇建设中心',
  social: '社会事务办',
  farming: '农业农村办',
};

export const CATEGORIES: readonly (readonly [code: string, name: string, parent?: string])[] = [
  ['water', '水务'],
  ['water.drainage', '排水防汛', 'water'],
  ['water.river', '河道整治', 'water'],
  ['water.supply', '供水', 'water'],
  ['roads', '道路交通'],
  ['roads.surface', '路面养护', 'roads'],
  ['roads.light', '路灯', 'roads'],
  ['roads.safety', '交通安全', 'roads'],
  ['environment', '环境卫生'],
  ['environment.waste', '垃圾清运', 'environment'],
  ['environment.green', '绿化', 'environment'],
  ['housing', '住房与建设'],
  ['housing.old', '老旧小区', 'housing'],
  ['housing.facility', '公共设施', 'housing'],
  ['life', '民生服务'],
  ['life.elderly', '养老', 'life'],
  ['life.health', '医疗', 'life'],
  ['life.school', '教育', 'life'],
  ['farming', '农业农村'],
  ['farming.field', '农田设施', 'farming'],
];

export const MATTERS: readonly Matter[] = [
  {
    problem: '雨后积水',
    category: 'water.drainage',
    unit: 'water',
    content: '连续下雨后积水没过脚踝，两三天退不下去，老人出门不便。',
    done: '已疏通雨水管 180 米，更换破损井盖 3 座，经两次大雨检验未再积水。',
  },
  {
    problem: '河道水葫芦成片',
    category: 'water.river',
    unit: 'water',
    content: '河面长满水葫芦，天热有异味，影响两岸居民。',
    done: '已打捞水生植物约 6 吨，并列入每周巡河清单。',
  },
  {
    problem: '自来水高峰时段水压不足',
    category: 'water.supply',
    unit: 'water',
    content: '傍晚做饭时三楼以上水流很小，已有半年。',
    done: '已更换支管并调整泵站压力，入户测压合格。',
  },
  {
    problem: '排水沟盖板断裂',
    category: 'water.drainage',
    unit: 'water',
    content: '沟盖板断了四块，晚上走路容易踩空。',
    done: '断裂盖板已全部更换为钢筋混凝土盖板。',
  },
  {
    problem: '河岸护坡塌陷',
    category: 'water.river',
    unit: 'water',
    content: '护坡塌了十多米，岸边菜地往下滑。',
    done: '已打桩加固护坡 15 米，恢复岸线。',
  },
  {
    problem: '窨井污水外溢',
    category: 'water.drainage',
    unit: 'water',
    content: '污水井每周要溢两三次，气味很大。',
    done: '已清掏管道并修复倒坡管段，未再外溢。',
  },
  {
    problem: '路面坑洼',
    category: 'roads.surface',
    unit: 'roads',
    content: '水泥路面坑洼多，电瓶车经过颠簸，摔过两个人。',
    done: '已铣刨并摊铺沥青 420 平方米。',
  },
  {
    problem: '路灯不亮',
    category: 'roads.light',
    unit: 'roads',
    content: '一排路灯不亮，晚上接孩子要打手电。',
    done: '已更换灯具 11 盏、电缆 300 米，当晚亮灯。',
  },
  {
    problem: '路口缺少减速带',
    category: 'roads.safety',
    unit: 'roads',
    content: '路口车速快，学生过马路危险。',
    done: '已加装减速带两道、警示牌两块。',
  },
  {
    problem: '人行道被占用停车',
    category: 'roads.safety',
    unit: 'roads',
    content: '人行道停满车，行人只能走机动车道。',
    done: '已安装隔离桩 26 根，并由联勤队伍定时巡查。',
  },
  {
    problem: '公交站无候车亭',
    category: 'housing.facility',
    unit: 'roads',
    content: '公交站只有一根杆，下雨天没处躲。',
    done: '候车亭已建成，带座椅和遮阳棚。',
  },
  {
    problem: '道路标线模糊',
    category: 'roads.safety',
    unit: 'roads',
    content: '中心线看不清，夜里对向车常压线。',
    done: '已重新划设标线 1.2 公里。',
  },
  {
    problem: '垃圾投放点异味',
    category: 'environment.waste',
    unit: 'green',
    content: '投放点离住宅近，夏天异味重，蚊蝇多。',
    done: '已加装除臭设备，清运改为每天两次。',
  },
  {
    problem: '行道树遮挡住户采光',
    category: 'environment.green',
    unit: 'green',
    content: '树冠伸到窗前，二楼白天也要开灯。',
    done: '已修剪行道树 32 棵。',
  },
  {
    problem: '建筑垃圾偷倒',
    category: 'environment.waste',
    unit: 'green',
    content: '空地上有人夜里倒建筑垃圾，已堆成小山。',
    done: '已清运 40 车，加装监控一处，处罚一起。',
  },
  {
    problem: '绿地杂草丛生',
    category: 'environment.green',
    unit: 'green',
    content: '绿地长期无人打理，杂草高过膝盖。',
    done: '已补种草皮 600 平方米，落实养护责任人。',
  },
  {
    problem: '老楼外墙瓷砖脱落',
    category: 'housing.old',
    unit: 'building',
    content: '外墙瓷砖往下掉，差点砸到人。',
    done: '已铲除空鼓部位并重做外墙涂层。',
  },
  {
    problem: '健身器材损坏',
    category: 'housing.facility',
    unit: 'building',
    content: '健身点三件器材坏了半年，螺栓外露。',
    done: '已更换器材 3 件，铺设软垫。',
  },
  {
    problem: '小区门禁失灵',
    category: 'housing.old',
    unit: 'building',
    content: '单元门关不上，陌生人随意进出。',
    done: '已更换门禁 8 套并对接物业维保。',
  },
  {
    problem: '加装充电桩',
    category: 'housing.facility',
    unit: 'building',
    content: '电瓶车飞线充电，存在火灾隐患，希望集中充电。',
    done: '已建集中充电棚一处，充电口 40 个。',
  },
  {
    problem: '老年助餐点偏远',
    category: 'life.elderly',
    unit: 'social',
    content: '助餐点太远，高龄老人走不动，希望增设或送餐。',
    done: '已新增助餐点一处，并开通上门送餐。',
  },
  {
    problem: '卫生室配药品种少',
    category: 'life.health',
    unit: 'social',
    content: '慢性病药品常缺，要到镇上配。',
    done: '卫生室慢性病用药已增加 27 种。',
  },
  {
    problem: '放学时段校门口拥堵',
    category: 'life.school',
    unit: 'social',
    content: '接送车辆堵住路口，救护车也过不去。',
    done: '已设临时停车带，实行错峰放学。',
  },
  {
    problem: '机耕路泥泞',
    category: 'farming.field',
    unit: 'farming',
    content: '收割机进不去，雨天人也难走。',
    done: '已铺设机耕路 860 米。',
  },
  {
    problem: '灌溉泵站老化',
    category: 'farming.field',
    unit: 'farming',
    content: '泵站常跳闸，插秧时供不上水。',
    done: '已更换水泵两台及控制柜。',
  },
];

export const PLACES: Readonly<Record<string, readonly string[]>> = {
  漕泾: ['水库村', '护塘村', '增丰村', '蒋庄村', '阮巷村', '海涯村', '金光村', '沙积村', '营房村', '东海村'],
};
/** Places of a group without its own list. */
export function placesOf(shortName: string): readonly string[] {
  return (
    PLACES[shortName] ?? ['东片', '西片', '南片', '北片', '中心区', '老街', '新苑', '河东', '河西'].map((part) => `${shortName}${part}`)
  );
}

export const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗'.split('');
export const GIVEN = [
  '建国',
  '秀英',
  '志明',
  '桂芳',
  '海燕',
  '文华',
  '丽萍',
  '国强',
  '玉兰',
  '永康',
  '雪珍',
  '金根',
  '爱民',
  '春梅',
  '德明',
  '小红',
];
