-- expect: script.memory
return { id = "recursion", title = "敌", write = function(brief)
  local function f() return 1 + f() end return doc.para(f())
end }
