-- expect: script.failed
return { id = "deep_blocks", title = "敌", write = function(brief)
  local b = doc.para('x') for i = 1, 100000 do b = { b } end return b
end }
