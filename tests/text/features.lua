-- Everything a paragraph can do, for golden pages and for looking at.
local section = { id = "features", title = "文字样例", api = 1 }

function section.write(brief)
  local body = doc.body()
  body:add(doc.title("目录"))
  body:add(doc.heading("标点与间距"))
  body:add(doc.para("他说：“形势好。”随后离开会场（见《质量白皮书》）。《甲》《乙》等文件已印发；真的吗？！是的……"
    .. "国办发〔2021〕17号文件要求，2023年GDP增长18.7%，PM2.5浓度为35μg/m³，力争3～5年内突破2.88万元至3.88万元。"))
  body:add(doc.para { doc.lead("一是夯实基础。"), "本市面积18618", "Km", doc.sup("2"), "，二氧化碳", "CO", doc.sub("2"),
    "排放强度下降；", doc.dots("着重号加在每个字下面"), "，", doc.underline("下划线从字到字，GB/T 19001质量"), "体系；",
    doc.strong("重要的话用黑体"), "；网址见", doc.link("https://www.stats.gov.cn/sj/zxfb/", "https://www.stats.gov.cn/sj/zxfb/"),
    "，人名如阿卜杜拉·买买提、𠮷田、𬭎，原文写作“It’s a ‘test’ — really”，中文则写‘单引’与“双引”——破折号。" })
  body:add(doc.heading("列表"))
  body:add(doc.list {
    "第一层的项目，文字较长，需要换行以便观察悬挂缩进是否整齐，换行以后应当与上一行的文字左边对齐。",
    { "第二项，下面有两层：", doc.list({
      { "第二层第一项，编号用括号", doc.list({ "第三层用破折号引出，文字较长时仍然要与自己的文字左边对齐，而不是与破折号对齐。", "第三层之二" }, "dash") },
      "第二层第二项" }, "bracket") },
    "第三项" })
  body:add(doc.numbered { "编号列表之一", "编号列表之二，文字较长，需要换行以便观察悬挂缩进是否整齐，换行以后应当与上一行的文字左边对齐。" })
  body:add(doc.heading("引文与专栏"))
  body:add(doc.quote("质量是兴国之道、强国之策。坚持质量第一、效益优先，把发展质量问题摆在更为突出的位置，着力提升发展质量和效益。"))
  body:add(doc.box("专栏　质量强市", { doc.para("专栏里的段落同样缩进两字，行宽变窄以后仍按同样的规则断行，标点挤压也一样。"),
    doc.list { "专栏里的列表", "也可以有两项" } }))
  body:add(doc.para("专栏之后的正文接着排，行距与前文一致。"))
  return body
end

return section
