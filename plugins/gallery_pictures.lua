-- Gallery: pictures alone, side by side, and cut to one shape.
return {
  id = "gallery_pictures",
  title = "图片",
  api = 1,
  write = function()
    local body = doc.body()
    body:add(doc.heading("单幅"))
    body:add(doc.picture {
      picture = "river", title = "河湾城区示意图", credit = "编辑部／绘", alt = "一条河流穿过街区，一座桥跨河而过",
    })
    body:add(doc.heading("并排"))
    body:add(doc.pictures {
      title = "山与河", credit = "编辑部／摄",
      pictures = {
        { picture = "hills", caption = "远山", alt = "晴空下的三重山岭" },
        { picture = "river", caption = "河湾", alt = "河流穿过街区" },
      },
    })
    body:add(doc.pictures {
      title = "裁切为同样大小", crop = true,
      pictures = {
        { picture = "hills", caption = "白天", alt = "晴空下的三重山岭" },
        { picture = "river", caption = "平面", alt = "河流穿过街区" },
        { picture = "bridge", caption = "黄昏", alt = "黄昏时的山岭" },
      },
    })
    return body
  end,
}
